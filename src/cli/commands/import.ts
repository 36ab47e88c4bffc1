import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { checkSize } from '../../data/intake/grids.js'
import { type PreviewPage, previewPage } from '../../report/intake/page.js'
import { previewIntake } from '../../report/intake/preview.js'
import { previewText } from '../../report/intake/view.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { required, textOf } from '../options.js'

/** The secret is in the environment: a command line is seen by everybody on the machine. */
const TOKEN = 'LOTRINH_TOKEN'

/**
 * `lotrinh import FILE`: what a workbook or a table would change. The data folder is never written to: `--accept` stores on a
 * server, where it can be taken back.
 */
export const importFile: Command = {
  usage: 'cli.command.import',
  takes: ['file'],
  options: {
    plan: { type: 'string' },
    scenario: { type: 'string' },
    server: { type: 'string' },
    accept: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const { options, streams, language } = call
    const [file] = call.positionals
    if (file === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'file' })
    if (options.accept === true && options.server === undefined)
      throw new UsageError('ARGUMENT_MISSING', { id: '--server' })
    const plan = required(call, 'plan')
    const bytes = read(file)
    const name = basename(file)
    const asked = { bytes, name, plan, scenario: textOf(call, 'scenario') }
    const server = textOf(call, 'server')
    const page =
      server === undefined
        ? previewPage(await previewIntake(loadWorkspace(call.dataRoot), [], asked), EVERYTHING, language)
        : ((await post(server, '', asked, call)) as PreviewPage)
    streams.out(options.json === true ? `${JSON.stringify(page, null, 2)}\n` : previewText(page, language))
    if (page.counts.problems > 0) return 2
    if (options.accept !== true || server === undefined) return 0
    const { stored } = (await post(server, '/accept', { ...asked, hash: page.hash }, call)) as {
      readonly stored: number
    }
    streams.err(`${say('import.stored', language, { n: stored })}\n`)
    return 0
  },
}

const EVERYTHING = { offset: 0, limit: Number.MAX_SAFE_INTEGER, show: 'changes' } as const
/** The most that a server gives out at a time. */
const PAGE = '1000'

function read(file: string): Uint8Array {
  try {
    checkSize(statSync(file).size, basename(file))
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || !('syscall' in (error as object))) throw error
    throw new UsageError('OPTION_WRONG', { id: file, got: code })
  }
}

type Sent = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly plan: string
  readonly scenario: string | undefined
  readonly hash?: string
}

/** @throws UsageError with what the server says */
async function post(server: string, path: string, sent: Sent, { language }: Call): Promise<unknown> {
  const { bytes, name, plan, scenario, hash } = sent
  const query = new URLSearchParams({
    ...{ plan, name, limit: PAGE },
    ...(scenario === undefined ? {} : { scenario }),
    ...(hash === undefined ? {} : { hash }),
  })
  const token = process.env[TOKEN]
  const headers = {
    'content-type': 'application/octet-stream',
    'accept-language': language,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  let answer: Response
  try {
    answer = await fetch(new URL(`/api/v1/intake${path}?${query}`, server), {
      method: 'POST',
      headers,
      body: bytes as never,
    })
  } catch (error) {
    throw new UsageError('OPTION_WRONG', { id: '--server', got: `${server}: ${(error as Error).message}` })
  }
  const body = (await answer.json().catch(() => ({}))) as {
    readonly title?: string
    readonly errors?: readonly { readonly sentence: string }[]
  }
  if (answer.ok) return body
  const said = body.errors?.map(({ sentence }) => sentence).join('; ') ?? body.title ?? String(answer.status)
  throw new UsageError('SERVER_SAYS', { got: said })
}
