import { say } from '../../text/say.js'
import type { Call, Command } from '../call.js'
import { integer } from '../options.js'
import { settingsOf } from './config.js'

const MOST_THREADS = 64
const KEPT_MS = 24 * 3600_000

/** `lotrinh worker`: answers questions and parts of studies for servers on the same database, until it is told to stop. */
export const worker: Command = {
  usage: 'cli.command.worker',
  takes: [],
  options: { concurrency: { type: 'string' }, config: { type: 'string' } },
  run: async (call: Call) => {
    const { streams, language } = call
    const [
      { setupError },
      { openReachable },
      { migrate },
      { openJobs },
      { openPool, usualThreads, warm },
      { untilSignal },
    ] = await Promise.all([
      import('../../server/setup-error.js'),
      import('../../server/storage/place.js'),
      import('../../server/storage/migrate.js'),
      import('../../server/jobs/jobs.js'),
      import('../../server/jobs/pool.js'),
      import('../../server/operations/stop.js'),
    ])
    const concurrency = integer(call, 'concurrency', usualThreads(), 1, MOST_THREADS)
    const { config } = await settingsOf(call)
    if ('folder' in config.store) throw setupError('STORE_EMBEDDED', {})
    const store = await openReachable(config.store, true)
    try {
      await migrate(store.db)
      const onFault = (error: unknown): void => {
        streams.err(`${error instanceof Error ? error.stack : String(error)}\n`)
      }
      // A worker has nothing else to do: its threads stand ready, and stay.
      const pool = openPool({ threads: concurrency, idleMs: KEPT_MS })
      await warm(pool, config.data)
      const jobs = await openJobs(store, { dataRoot: config.data, concurrency, pool, onFault })
      streams.err(`${say('worker.ready', language, { n: concurrency })}\n`)
      await untilSignal(jobs.stop)
    } finally {
      await store.close()
    }
  },
}
