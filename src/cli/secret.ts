import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Exit code of a program somebody stopped with Ctrl+C. */
const INTERRUPTED = 130

/**
 * Ask for something that must not be seen: at a terminal without showing what is typed, otherwise the first line of the standard
 * input. It is never an argument, which every other person on the machine could read.
 */
export async function askSecret(question: string): Promise<string> {
  const isTyped = process.stdin.isTTY === true
  if (isTyped) process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTyped })
  lines.once('SIGINT', () => {
    process.stderr.write('\n')
    process.exit(INTERRUPTED)
  })
  try {
    const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')])
    return String(line ?? '')
  } finally {
    lines.close()
    if (isTyped) process.stderr.write('\n')
  }
}
