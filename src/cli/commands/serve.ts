import { loadWorkspace } from '../../scenarios/workspace.js'
import { say } from '../../text/say.js'
import type { Call, Command } from '../call.js'
import { integer } from '../options.js'

/** `lotrinh serve`: the API on this machine, until it is told to stop. */
export const serve: Command = {
  usage: 'cli.command.serve',
  takes: [],
  options: { host: { type: 'string' }, port: { type: 'string' } },
  run: async (call: Call) => {
    const port = integer(call, 'port', 8057, 0, 65_535)
    const host = String(call.options.host ?? '127.0.0.1')
    const workspace = loadWorkspace(call.dataRoot)
    // Loaded only when asked for: no other command needs a server.
    const server = await import('../../server/main.js')
    const { address, stop } = await server.serve(workspace, { host, port })
    call.streams.err(`${say('cli.serving', call.language, { address })}\n`)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await stop()
  },
}
