import { useEffect, useState } from 'react'
import { type ImportDefaults, type ImportKnown, openFigures, type ReadFigure } from '../../../data/import/figures.js'
import type { Problem } from '../../../data/problem.js'

/** So many lines are read between two breaths of the page. */
const AT_ONCE = 200

export type Read = {
  readonly rows: readonly ReadFigure[]
  readonly problems: readonly Problem[]
  readonly ignored: readonly string[]
}
const NOTHING: Read = { rows: [], problems: [], ignored: [] }

/** Read a table a little at a time, so that the page never stands still. @returns what was read last; nothing while it is read */
export function useRead(text: string, known: ImportKnown, defaults: ImportDefaults): Read {
  const [read, setRead] = useState(NOTHING)
  useEffect(() => {
    let isOver = false
    const work = async (): Promise<void> => {
      const table = openFigures(text, known, defaults)
      const rows: ReadFigure[] = []
      for (let from = 0; from < table.lines.length; from += AT_ONCE) {
        await new Promise((resolve) => setTimeout(resolve))
        if (isOver) return
        for (const line of table.lines.slice(from, from + AT_ONCE)) rows.push(table.read(line))
      }
      if (!isOver) setRead({ rows, problems: table.problems, ignored: table.ignored })
    }
    setRead(NOTHING)
    if (text.trim() !== '') void work()
    return () => {
      isOver = true
    }
  }, [text, known, defaults])
  return read
}
