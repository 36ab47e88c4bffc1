import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { SetupError, setupError } from '../setup-error.js'
import { backUp, type TableSum } from './backup.js'
import type { Database } from './open.js'
import { readBackup } from './read-backup.js'
import { restore } from './restore.js'

/** What the system was asked for when a file could not be written; a database that is away fails otherwise. */
const FILE_CALLS: readonly string[] = ['open', 'write', 'fsync', 'rename']

/**
 * Write a store into a file, compressed, for its owner's eyes only. The file has its name only when it is whole and on the
 * disk; a backup that fails leaves nothing.
 * @returns the sums of the tables, read back from the file
 * @throws SetupError FILE_UNWRITABLE (no such folder, disk full), STORE_UNKNOWN
 */
export async function backUpToFile(db: Database, file: string): Promise<readonly TableSum[]> {
  const part = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    await backUp(db, (lines) =>
      pipeline(Readable.from(endedLines(lines)), createGzip(), createWriteStream(part, { mode: 0o600, flush: true })),
    )
    const sums = await verifyFile(part)
    await rename(part, file)
    await syncFolder(dirname(file))
    return sums
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined || !FILE_CALLS.includes(syscall)) throw error
    throw new SetupError([{ place: file, code: 'FILE_UNWRITABLE', facts: { got: code ?? syscall } }])
  } finally {
    await rm(part, { force: true })
  }
}

/** Fill an empty store from a file. The file is read to its end first: one that is damaged touches nothing. */
export async function restoreFromFile(db: Database, file: string): Promise<readonly TableSum[]> {
  await verifyFile(file)
  return await restore(db, linesIn(file))
}

/** Read a backup to its end. @returns the sums of its tables @throws SetupError BACKUP_… or FILE_MISSING */
export async function verifyFile(file: string): Promise<readonly TableSum[]> {
  let sums: readonly TableSum[] = []
  for await (const part of readBackup(linesIn(file))) if (part.is === 'footer') sums = part.sums
  return sums
}

async function* endedLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

/** Node's own line reader also breaks at U+2028, which JSON leaves as it is. */
async function* linesIn(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) throw new SetupError([{ place: file, code: 'FILE_MISSING', facts: {} }])
  const source = createReadStream(file)
  const text = source
    .on('error', (error) => text.destroy(error))
    .pipe(createGunzip())
    .setEncoding('utf8')
  let rest: string[] = []
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const [first, ...lines] = chunk.split('\n')
      rest.push(first as string)
      for (const line of lines) {
        yield rest.join('')
        rest = [line]
      }
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw code.startsWith('Z_') ? setupError('BACKUP_DAMAGED', { at: code }) : error
  } finally {
    source.destroy()
  }
  // A line without its end has been cut.
  if (rest.join('') !== '') throw setupError('BACKUP_DAMAGED', { at: 'EOF' })
}

/** The new name too has to outlast a loss of power. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
