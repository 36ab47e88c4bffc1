import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { runProgram } from './program.js'
import { askSecret } from './secret.js'

// A reader that has seen enough (`| head`) closes the pipe: not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

async function askAtTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

const dataRoot = fileURLToPath(new URL('../data', import.meta.url))
process.exitCode = await runProgram(process.argv.slice(2), dataRoot, {
  out: (data) => process.stdout.write(data),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY === true,
  ask: process.stdin.isTTY === true ? askAtTerminal : undefined,
  secret: askSecret,
  colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
})
