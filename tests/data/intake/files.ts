import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { InputError } from '../../../src/data/problem.js'

/** A workbook of plain rows by sheet. */
export const workbookWith = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) as never })),
  })

/** The same package with parts put in, changed or (undefined) taken away. */
export function repacked(bytes: Uint8Array, parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const before = unzipSync(bytes)
  const changed = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )
  return zipSync({ ...before, ...changed })
}

export const partOf = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name])

/** Return what a file is refused for: its code and facts. */
export async function refusalOf(run: () => Promise<unknown>) {
  try {
    await run()
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]
    throw error
  }
  throw new Error('the file was taken')
}
