import { createHash } from 'node:crypto'
import { z } from 'zod'
import { setupError } from '../setup-error.js'
import { FORMAT, FORMAT_VERSION, sumOf, type TableSum } from './backup.js'

const Header = z.object({ format: z.literal(FORMAT), version: z.int(), migrations: z.array(z.string()).min(1) })
const Table = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })
const Row = z.array(z.string().nullable())
const Footer = z.strictObject({
  tables: z.array(z.strictObject({ table: z.string(), rows: z.int(), sha256: z.string() })),
  sha256: z.string(),
})

/** What a backup says, in order. A row stays the JSON it is written as. */
export type Part =
  | { readonly is: 'header'; readonly migrations: readonly string[] }
  | { readonly is: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly is: 'row'; readonly json: string }
  | { readonly is: 'footer'; readonly sums: readonly TableSum[] }

/**
 * Read the lines of a backup. The footer is given only when every count and hash agrees, so whoever has read to the end
 * has read what was written, and all of it.
 * @throws SetupError BACKUP_UNKNOWN, BACKUP_DAMAGED with the place
 */
export async function* readBackup(lines: AsyncIterable<string>): AsyncGenerator<Part> {
  const all = createHash('sha256')
  const sums: TableSum[] = []
  let current: ReturnType<typeof sumOf> | undefined
  let number = 0
  let isWhole = false
  const damaged = () => setupError('BACKUP_DAMAGED', { at: number })
  for await (const line of lines) {
    number++
    if (isWhole) throw damaged()
    const value = parsed(line)
    if (number === 1) {
      yield headerOf(value)
    } else if (Row.safeParse(value).success) {
      if (current === undefined) throw damaged()
      current.add(line)
      yield { is: 'row', json: line }
    } else {
      if (current !== undefined) sums.push(current.made())
      current = undefined
      const table = Table.safeParse(value).data
      if (table !== undefined) {
        current = sumOf(table.table)
        current.add(line)
        yield { is: 'table', ...table }
      } else {
        const footer = Footer.safeParse(value).data
        const isRight = footer?.sha256 === all.digest('hex') && JSON.stringify(footer?.tables) === JSON.stringify(sums)
        if (!isRight) throw damaged()
        isWhole = true
        yield { is: 'footer', sums }
        continue
      }
    }
    all.update(`${line}\n`)
  }
  if (!isWhole) throw number === 0 ? setupError('BACKUP_UNKNOWN') : damaged()
}

function headerOf(value: unknown): Part {
  const header = Header.safeParse(value).data
  if (header === undefined) throw setupError('BACKUP_UNKNOWN')
  if (header.version > FORMAT_VERSION) {
    throw setupError('BACKUP_NEWER', { got: header.version, allowed: FORMAT_VERSION })
  }
  return { is: 'header', migrations: header.migrations }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
