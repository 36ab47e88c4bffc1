import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Settings } from '../config/schema.js'
import { backUpToFile } from '../storage/backup-file.js'
import type { Database } from '../storage/open.js'

const HOUR_MS = 3_600_000
/** A timer cannot wait longer than 2³¹ − 1 ms; and who sleeps (a laptop) is late by no more than this. */
const LONGEST_WAIT_MS = HOUR_MS
/** After a failure (a full disk), ms. */
const RETRY_MS = 600_000

const NAME = /^lotrinh-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)Z\.backup$/
const LEFT_OVER = /^lotrinh-.*\.part$/

/** Return the file name of a backup made at a moment; later ones come later in the alphabet. */
export const backupName = (at: Date): string => `lotrinh-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`

type Wanted = Required<NonNullable<Settings['backup']>>

/**
 * Back a store up every so many hours, from the last one found in the folder on, and keep the newest ones. An old backup is
 * only taken away when a new one has been written and read back.
 * @param now the clock
 * @returns how to stop; it waits for a backup under way
 */
export function scheduleBackups(
  db: Database,
  wanted: Wanted,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
  now: () => Date = () => new Date(),
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let work: Promise<void> = Promise.resolve()
  const later = (ms: number): void => {
    if (isStopped) return
    timer = setTimeout(turn, Math.min(Math.max(ms, 0), LONGEST_WAIT_MS))
    timer.unref()
  }
  const turn = (): void => {
    work = backUpWhenDue(db, wanted, now()).then(
      ({ made, nextMs }) => {
        if (made !== undefined) log.info({ file: made }, 'backed up')
        later(nextMs)
      },
      (error: unknown) => {
        log.error({ err: error }, 'backup failed')
        later(RETRY_MS)
      },
    )
  }
  later(0)
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await work
  }
}

/** Make a backup when the last one is old enough. @returns its name, if one was made, and when to look again */
export async function backUpWhenDue(
  db: Database,
  { folder, everyHours, keep }: Wanted,
  now: Date,
): Promise<{ readonly made: string | undefined; readonly nextMs: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const all = (await readdir(folder)).sort()
  const names = all.filter((name) => NAME.test(name))
  const dueMs = timeOf(names.at(-1)) + everyHours * HOUR_MS - now.getTime()
  if (dueMs > 0) return { made: undefined, nextMs: dueMs }
  for (const name of all.filter((one) => LEFT_OVER.test(one))) await rm(join(folder, name))
  const made = backupName(now)
  await backUpToFile(db, join(folder, made))
  for (const name of [...names, made].slice(0, -keep)) await rm(join(folder, name), { force: true })
  return { made, nextMs: everyHours * HOUR_MS }
}

function timeOf(name: string | undefined): number {
  const [, at] = NAME.exec(name ?? '') ?? []
  if (at === undefined) return Number.NEGATIVE_INFINITY
  return Date.parse(`${at.slice(0, 10)}T${at.slice(11).replaceAll('-', ':')}Z`)
}
