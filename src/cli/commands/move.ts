import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { required } from '../options.js'
import { printSums } from './backup.js'

/** `lotrinh move`: everything from one store into another, empty one; the first stays as it is. */
export const move: Command = {
  usage: 'cli.command.move',
  takes: [],
  options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
  run: async (call: Call) => {
    const [from, to] = [required(call, 'from'), required(call, 'to')]
    if (from === to) throw new UsageError('OPTION_WRONG', { id: '--to', got: to, allowed: '≠ --from' })
    const [{ openReachable, placeName, placeOf }, storage] = await Promise.all([
      import('../../server/storage/place.js'),
      import('../../server/storage/move.js'),
    ])
    const source = await openReachable(placeOf(from), true)
    try {
      const target = await openReachable(placeOf(to), false)
      try {
        printSums(call, await storage.move(source.db, target.db))
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
    const names = { from: placeName(placeOf(from)), to: placeName(placeOf(to)) }
    call.streams.err(`${say('backup.moved', call.language, names)}\n`)
  },
}
