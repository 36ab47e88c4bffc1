/**
 * Rows in, rows out, one at a time: memory is bounded by one line and two small buffers, however long the file. The answers
 * go to a file beside the output, which takes the output's name only when all is done.
 */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { problemLine } from '../data/problem.js'
import { RowError } from '../scenarios/rows/row-error.js'
import { say } from '../text/say.js'
import { type Call, UsageError } from './call.js'
import { progressBar } from './progress.js'

/** How lines become answers. */
export type RowJob = {
  readonly input: string
  readonly output: string
  /** option that named the input, for messages */
  readonly inputOption: string
  /** written before everything else */
  readonly head: string
  /** the first line is a heading, given to `readHead` */
  readonly readHead?: ((line: string) => void) | undefined
  /** @returns the answer's line(s), with line end. @throws RowError, RangeError */
  readonly answer: (line: string) => string
}

/** Stopped by `--strict`. */
class Stopped extends Error {}

/** Answers are handed to the file in pieces of about this many characters. */
const PIECE = 1 << 16

/** Run a job. @returns exit code: 0 all answered, 2 stopped (`--strict` or no heading), 3 some rows were bad */
export async function streamRows(job: RowJob, call: Call): Promise<number> {
  const size = await sizeOf(job)
  const target = await openOutput(job.output)
  const bar = progressBar(call, size)
  let answered = 0
  let bad = 0
  let line = 0
  const complain = (error: unknown): void => {
    const { code, facts } = asRowError(error)
    bar.clear()
    call.streams.err(`${problemLine({ file: job.input, line, code, facts }, call.language)}\n`)
  }
  try {
    const source = createReadStream(job.input)
    const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })
    let piece = job.head
    let headRead = job.readHead === undefined
    for await (const raw of lines) {
      line++
      const text = line === 1 && raw.startsWith('\uFEFF') ? raw.slice(1) : raw
      if (text.trim() === '') continue
      if (!headRead) {
        try {
          job.readHead?.(text)
        } catch (error) {
          complain(error)
          throw new Stopped()
        }
        headRead = true
        continue
      }
      try {
        piece += job.answer(text)
        answered++
      } catch (error) {
        complain(error)
        bad++
        if (call.options.strict === true) throw new Stopped()
      }
      if (piece.length >= PIECE) {
        await write(target.stream, piece)
        piece = ''
        bar.show(source.bytesRead, answered + bad)
      }
    }
    if (!headRead) {
      line = 1
      complain(new RowError('COLUMN_MISSING', { allowed: 'id, …' }))
      throw new Stopped()
    }
    await write(target.stream, piece)
    await target.finish()
  } catch (error) {
    await target.discard()
    if (!(error instanceof Stopped)) throw error
    bar.clear()
    call.streams.err(`${say('stream.stopped', call.language)}\n`)
    return 2
  }
  bar.clear()
  call.streams.err(`${say('stream.done', call.language, { answered, bad, output: job.output })}\n`)
  if (call.options.json === true) call.streams.out(`${JSON.stringify({ answered, bad, output: job.output })}\n`)
  return bad > 0 ? 3 : 0
}

function asRowError(error: unknown): RowError {
  if (error instanceof RowError) return error
  // The model refuses what cannot be forecast; the checks before it should leave nothing to refuse.
  if (error instanceof RangeError) return new RowError('ANSWER_NOT_FINITE', { got: error.message })
  throw error
}

async function sizeOf({ input, inputOption }: RowJob): Promise<number> {
  try {
    const found = await stat(input)
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    return found.size
  } catch (error) {
    throw new UsageError('OPTION_WRONG', { id: inputOption, got: `${input}: ${(error as NodeJS.ErrnoException).code}` })
  }
}

type Output = {
  readonly stream: WriteStream
  readonly finish: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** Open a file beside the output; what is no plain file (a pipe, /dev/stdout) is written directly. */
async function openOutput(path: string): Promise<Output> {
  const existing = await stat(path).catch(() => undefined)
  const direct = existing !== undefined && !existing.isFile() && !existing.isDirectory()
  const beside = direct ? path : `${path}.${process.pid}.part`
  const stream = createWriteStream(beside)
  const refuse = (error: unknown): never => {
    throw new UsageError('OPTION_WRONG', { id: '--output', got: `${path}: ${(error as NodeJS.ErrnoException).code}` })
  }
  if (existing?.isDirectory() === true) {
    stream.destroy()
    await rm(beside, { force: true })
    refuse({ code: 'EISDIR' })
  }
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve())
    stream.once('error', reject)
  }).catch(refuse)
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.once('error', reject)
      stream.end(() => resolve())
    })
  return {
    stream,
    finish: async () => {
      await close()
      if (!direct) await rename(beside, path).catch(refuse)
    },
    discard: async () => {
      await close().catch(() => undefined)
      if (!direct) await rm(beside, { force: true })
    },
  }
}

/** Write, and wait while the file is slower than we are. */
async function write(stream: WriteStream, text: string): Promise<void> {
  if (text === '' || stream.write(text)) return
  await new Promise<void>((resolve, reject) => {
    const done = (error?: Error): void => {
      stream.off('drain', done)
      stream.off('error', done)
      if (error === undefined) resolve()
      else reject(error)
    }
    stream.once('drain', done)
    stream.once('error', done)
  })
}
