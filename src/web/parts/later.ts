import { type ComponentType, useState } from 'react'
import { useWords } from '../view/use-view.js'
import { again } from './again.js'
import { announce } from './announce.js'

/** A part that is loaded when somebody first wants it, so that no page waits for it. */
export type Later<P> = {
  readonly load: () => Promise<void>
  /** undefined: not loaded yet */
  readonly part: () => ComponentType<P> | undefined
}

/** Name a part by its file. */
export function later<P>(file: () => Promise<{ readonly default: ComponentType<P> }>): Later<P> {
  let part: ComponentType<P> | undefined
  return {
    load: async () => {
      part ??= (await again(file)).default
    },
    part: () => part,
  }
}

/** Open and close a part that is loaded later. `prepare` loads it for who seems about to open it. */
export function useLater<P>({ load, part }: Later<P>) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return {
    isOpen,
    Part: isOpen ? part() : undefined,
    prepare: () => void load().catch(() => undefined),
    open: () =>
      void load().then(
        () => setOpen(true),
        () => announce(t('web.error.network')),
      ),
    close: () => setOpen(false),
  }
}
