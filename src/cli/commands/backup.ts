import type { TableSum } from '../../server/storage/backup.js'
import { say } from '../../text/say.js'
import type { Call, Command } from '../call.js'
import { required } from '../options.js'
import { settingsOf } from './config.js'

/** `lotrinh backup`: everything in the store as it stands at one moment, in one file. */
export const backup: Command = {
  usage: 'cli.command.backup',
  takes: [],
  options: {
    out: { type: 'string' },
    store: { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const file = required(call, 'out')
    const { config } = await settingsOf(call)
    const [{ openReachable }, { backUpToFile }] = await Promise.all([
      import('../../server/storage/place.js'),
      import('../../server/storage/backup-file.js'),
    ])
    const store = await openReachable(config.store, true)
    try {
      printSums(call, await backUpToFile(store.db, file))
    } finally {
      await store.close()
    }
    call.streams.err(`${say('backup.written', call.language, { file })}\n`)
  },
}

/** Print the count and hash of every table. */
export function printSums({ options, streams }: Call, tables: readonly TableSum[]): void {
  if (options.json === true) streams.out(`${JSON.stringify({ tables })}\n`)
  else for (const { table, rows, sha256 } of tables) streams.out(`${table}\t${rows}\t${sha256}\n`)
}
