import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { printSums } from './backup.js'
import { settingsOf } from './config.js'

/** `lotrinh restore`: fill an empty store from a backup, compared table by table before anything stays. */
export const restore: Command = {
  usage: 'cli.command.restore',
  takes: ['file'],
  options: { store: { type: 'string' }, config: { type: 'string' }, json: { type: 'boolean' } },
  run: async (call: Call) => {
    const [file] = call.positionals
    if (file === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'file' })
    const { config } = await settingsOf(call)
    const [{ openReachable, placeName }, { restoreFromFile, verifyFile }] = await Promise.all([
      import('../../server/storage/place.js'),
      import('../../server/storage/backup-file.js'),
    ])
    // Before a store is made for it.
    await verifyFile(file)
    const store = await openReachable(config.store, false)
    try {
      printSums(call, await restoreFromFile(store.db, file))
    } finally {
      await store.close()
    }
    call.streams.err(`${say('backup.restored', call.language, { store: placeName(config.store) })}\n`)
  },
}
