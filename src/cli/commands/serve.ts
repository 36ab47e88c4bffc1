import { fileURLToPath } from 'node:url'
import { say } from '../../text/say.js'
import type { Call, Command } from '../call.js'
import { settingsOf } from './config.js'

/** The workbench as it is built beside the bundle. */
const WEB = fileURLToPath(new URL('./web', import.meta.url))

/** `lotrinh serve`: API and workbench on this machine, until it is told to stop. */
export const serve: Command = {
  usage: 'cli.command.serve',
  takes: [],
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    store: { type: 'string' },
    config: { type: 'string' },
  },
  run: async (call: Call) => {
    const { config } = await settingsOf(call)
    // Loaded only when asked for: no other command needs a server.
    const [server, { untilSignal }] = await Promise.all([
      import('../../server/main.js'),
      import('../../server/operations/stop.js'),
    ])
    const { address, stop } = await server.serve(config, WEB)
    call.streams.err(`${say('cli.serving', call.language, { address })}\n`)
    await untilSignal(stop)
  },
}
