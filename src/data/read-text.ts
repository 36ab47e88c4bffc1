import { readFileSync } from 'node:fs'
import type { Problem } from './problem.js'

/**
 * Read a text file as UTF-8. A byte-order mark is dropped by the decoder.
 * @returns the text, or undefined after reporting FILE_MISSING, FILE_ENCODING or TEXT_NOT_NFC
 */
export function readText(root: string, file: string, problems: Problem[]): string | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(`${root}/${file}`)
  } catch {
    problems.push({ file, line: 1, code: 'FILE_MISSING', facts: {} })
    return undefined
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const line = firstBadLine(bytes)
    problems.push({ file, line, code: 'FILE_ENCODING', facts: { allowed: 'UTF-8' } })
    return undefined
  }
  return text
}

/** Report the first line whose accents are not composed: such text looks right and never compares equal. */
export function checkComposed(file: string, text: string, problems: Problem[]): void {
  if (text.normalize('NFC') === text) return
  const line = text.split('\n').findIndex((part) => part.normalize('NFC') !== part) + 1
  problems.push({ file, line, code: 'TEXT_NOT_NFC', facts: {} })
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let from = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 10) continue
    try {
      decoder.decode(bytes.subarray(from, i))
    } catch {
      return line
    }
    line++
    from = i + 1
  }
  return 1
}
