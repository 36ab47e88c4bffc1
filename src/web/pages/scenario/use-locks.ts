import { useCallback, useState } from 'react'
import { z } from 'zod'
import { keepOwn, ownOf } from './own.js'
import { shelf } from './shelf.js'

const Locks = z.array(z.string())

/** Hold the `line/t` of cells that no one may change by mistake: like floors and caps they are a reader's own. */
export function useLocks(id: string) {
  const [locked, setState] = useState<ReadonlySet<string>>(() => new Set(ownOf(shelf, 'locks', id, Locks)))
  const setLocked = useCallback(
    (next: ReadonlySet<string>): void => {
      keepOwn(shelf, 'locks', id, [...next])
      setState(next)
    },
    [id],
  )
  return [locked, setLocked] as const
}
