import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll } from 'vitest'

export type Sql = (text: string) => Promise<unknown[][]>

/** DuckDB and a folder, both of one test file. */
export function duckdb(): { readonly sql: Sql; readonly file: (name: string, bytes: Uint8Array) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-columns-'))
  const opened = DuckDBInstance.create(':memory:')
  const connected = opened.then((instance) => instance.connect())
  afterAll(async () => {
    const connection = await connected
    connection.closeSync()
    rmSync(folder, { recursive: true })
  })
  return {
    /** Ask a question. @returns rows as values of JavaScript; a whole number of 64 bits as a number */
    sql: async (text) => {
      const rows = (await (await connected).runAndReadAll(text)).getRows()
      return rows.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)))
    },
    file: (name, bytes) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    },
  }
}
