import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Language } from '../../text/language.js'
import type { MessageKey } from '../../text/messages.js'
import { formatNumber } from '../../text/number.js'
import { say } from '../../text/say.js'
import type { Known } from './params.js'
import { goToPlace, placeHere } from './place.js'
import { changed, type Notice, parseView, printView, type View } from './view.js'

type Shown = {
  readonly view: View
  readonly notices: readonly Notice[]
  /** the address of what is on screen with some of it changed */
  readonly hrefTo: (change: Partial<View>) => string
  /** `replace` leaves no step behind: for what is typed letter by letter */
  readonly go: (change: Partial<View>, how?: 'push' | 'replace') => void
  readonly dismissNotices: () => void
}

const Context = createContext<Shown | undefined>(undefined)
const here = (): string => `${location.pathname}${location.search}`

/** Hold the view that the address bar says, and write it back. @param known see `parseView` */
export function ViewProvider({ known, children }: { readonly known: Known | undefined; readonly children: ReactNode }) {
  const [address, setAddress] = useState(here)
  const { view, notices: found } = useMemo(() => parseView(address, known), [address, known])
  const [notices, setNotices] = useState<readonly Notice[]>([])

  useEffect(() => {
    history.scrollRestoration = 'manual'
    const onPop = (): void => setAddress(here())
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [])

  // What was repaired is written back at once, so that the address can be handed on, and said until it is dismissed.
  useEffect(() => {
    const repaired = printView(view)
    if (known === undefined || repaired === address) return
    if (found.length > 0) setNotices(found)
    history.replaceState(history.state, '', repaired)
    setAddress(repaired)
  }, [view, found, known, address])

  const shown = useMemo(
    (): Shown => ({
      view,
      notices,
      hrefTo: (change) => printView(changed(view, change)),
      go: (change, how = 'push') => {
        const next = printView(changed(view, change))
        if (next === here()) return
        if (how === 'replace') history.replaceState(history.state, '', next)
        else {
          history.replaceState(placeHere(), '')
          history.pushState({ scroll: 0 }, '', next)
        }
        setAddress(next)
      },
      dismissNotices: () => setNotices([]),
    }),
    [view, notices],
  )
  return <Context value={shown}>{children}</Context>
}

export function useView(): Shown {
  const shown = useContext(Context)
  if (shown === undefined) throw new Error('no view')
  return shown
}

/** Scroll to where this step of the history was left, once what it shows is there. */
export function useScrollBack(isThere: boolean): void {
  const { page, item } = useView().view
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is a new step
  useLayoutEffect(() => {
    if (isThere) goToPlace(history.state)
  }, [isThere, page, item])
}

/** Words and numbers in the language of the view. */
export function useWords() {
  const { lang } = useView().view
  return useMemo(() => wordsIn(lang as Language), [lang])
}

/** Words and numbers in a language. */
export function wordsIn(language: Language) {
  return {
    language,
    t: (key: MessageKey, facts?: Readonly<Record<string, string | number>>) => say(key, language, facts),
    n: (value: number, maxDigits?: number) => formatNumber(value, language, maxDigits),
  }
}
export type Words = ReturnType<typeof wordsIn>
