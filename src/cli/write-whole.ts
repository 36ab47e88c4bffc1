import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { UsageError } from './call.js'

/**
 * Write a file whole or not at all: beside its place, and only then under its name. What is no plain file (a pipe,
 * /dev/stdout) is written directly. @param option that named the file, for messages
 * @throws UsageError where the file cannot be written; what stood there is then as it was
 */
export function writeWhole(path: string, bytes: Uint8Array, option: string): void {
  const beside = `${path}.${process.pid}.part`
  try {
    if (existsSync(path) && !statSync(path).isFile()) {
      writeFileSync(path, bytes)
      return
    }
    writeFileSync(beside, bytes, { flag: 'wx', flush: true })
    renameSync(beside, path)
  } catch (error) {
    // A place that cannot be written is the user's to change, not a fault of the program.
    throw new UsageError('OPTION_WRONG', { id: option, got: `${path}: ${(error as NodeJS.ErrnoException).code}` })
  } finally {
    rmSync(beside, { force: true })
  }
}
