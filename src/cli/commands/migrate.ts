import { say } from '../../text/say.js'
import type { Call, Command } from '../call.js'
import { integer } from '../options.js'
import { settingsOf } from './config.js'

/** `lotrinh migrate`: bring the tables of a store up to date, or back to an earlier version; nobody may have it open then. */
export const migrate: Command = {
  usage: 'cli.command.migrate',
  takes: [],
  options: {
    to: { type: 'string' },
    force: { type: 'boolean' },
    store: { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const { options, streams, language } = call
    const { config } = await settingsOf(call)
    const [{ openReachable, placeName }, { lossName, migrateTo, NEWEST }] = await Promise.all([
      import('../../server/storage/place.js'),
      import('../../server/storage/migrate-to.js'),
    ])
    const to = integer(call, 'to', NEWEST, 0, NEWEST)
    const store = await openReachable(config.store, true)
    try {
      const made = await migrateTo(store, to, { force: options.force === true })
      if (options.json === true) streams.out(`${JSON.stringify(made)}\n`)
      else {
        for (const name of made.migrations) streams.out(`${name}\n`)
        for (const one of made.lost) streams.out(`−\t${lossName(one)}\t${one.rows}\n`)
      }
      streams.err(`${say('migrate.done', language, { store: placeName(config.store), from: made.from, to })}\n`)
    } finally {
      await store.close()
    }
  },
}
