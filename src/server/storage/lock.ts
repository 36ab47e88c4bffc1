import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setupError } from '../setup-error.js'

const NAME = 'lotrinh.lock'
const MOST_TRIES = 20

/**
 * Hold a folder for this process alone: two processes writing the same database files would destroy them. The lock of a
 * process that is gone is taken over. It tells processes of one machine (one container) apart, not of several.
 * @returns how to let go
 * @throws SetupError STORE_IN_USE naming the process
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, NAME)
  const mine = `${lock}.${process.pid}`
  const holder = holderOf(process.pid)
  writeFileSync(mine, holder)
  try {
    for (let tries = 0; tries < MOST_TRIES && !linked(mine, lock); tries++) takeOver(lock, folder)
    if (textOf(lock) !== holder) throw inUse(lock, folder)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(lock, { force: true })
}

/** A link is made or refused at once, and the file is never seen half-written. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Move a dead process's lock away; put it back should it turn out to be another's, made in between. */
function takeOver(lock: string, folder: string): void {
  const seen = textOf(lock)
  if (seen === undefined) return
  const pid = Number.parseInt(seen, 10)
  if (Number.isInteger(pid) && holderOf(pid) === seen) throw inUse(lock, folder)
  const aside = `${lock}.${process.pid}.stale`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (textOf(aside) !== seen) linked(aside, lock)
  rmSync(aside, { force: true })
}

const inUse = (lock: string, folder: string) =>
  setupError('STORE_IN_USE', { id: folder, pid: Number.parseInt(textOf(lock) ?? '', 10) || '?' })

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Return a running process's number and, where the system tells it, when it began: numbers are given anew, and in a
 * container the server may have the same one at every start. Empty when there is no such process.
 */
function holderOf(pid: number): string {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return ''
  }
  const stat = textOf(`/proc/${pid}/stat`)
  if (stat === undefined) return `${pid}`
  // After the name, which may hold anything: the state is the 1st field, the start (ticks after boot) the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? '' : `${pid} ${fields[19]}`
}
