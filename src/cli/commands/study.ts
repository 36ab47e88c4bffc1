import { accessSync, constants, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { encode } from '../../report/columns/results.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import type { StorePlace } from '../../server/storage/open.js'
import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { integer, required } from '../options.js'
import { progressBar } from '../progress.js'
import { writeWhole } from '../write-whole.js'
import { settingsOf } from './config.js'

const MOST_THREADS = 64

/** `lotrinh study <study.yaml>`: plans × scenarios × worlds, here or by workers, into one data set. */
export const study: Command = {
  usage: 'cli.command.study',
  takes: ['study.yaml'],
  options: {
    out: { type: 'string' },
    workers: { type: 'string' },
    store: { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const { streams, language, positionals, options } = call
    const [file] = positionals
    if (file === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'study.yaml' })
    const out = required(call, 'out')
    checkWritable(out)
    const { config } = await settingsOf(call)
    const { place, isOwn } = placeOfRuns(call, config.store, out)
    const [{ openReachable }, { migrate }, { openJobs }, { usualThreads }, { readStudy }, { runStudy }] =
      await Promise.all([
        import('../../server/storage/place.js'),
        import('../../server/storage/migrate.js'),
        import('../../server/jobs/jobs.js'),
        import('../../server/jobs/pool.js'),
        import('../../server/jobs/study-file.js'),
        import('../../server/jobs/study.js'),
      ])
    const isShared = 'url' in place
    const concurrency = integer(call, 'workers', isShared ? 0 : usualThreads(), isShared ? 0 : 1, MOST_THREADS)
    const workspace = loadWorkspace(config.data)
    const asked = readStudy(workspace, file)
    const bar = progressBar(call, 1, 'study.progress')
    const store = await openReachable(place, isShared)
    try {
      await migrate(store.db)
      const onFault = (error: unknown): void => {
        bar.clear()
        streams.err(`${error instanceof Error ? error.stack : String(error)}\n`)
      }
      const jobs = await openJobs(store, { dataRoot: config.data, concurrency, onFault })
      try {
        const onProgress = (share: number, ended: number, runs: number): void => bar.show(share, ended, runs)
        const table = await runStudy({ workspace, db: store.db, jobs, onProgress }, asked, file)
        writeWhole(out, await encode(table, 'parquet'), '--out')
        bar.clear()
        streams.err(`${say('study.done', language, { rows: table.rows, out })}\n`)
        if (options.json === true) streams.out(`${JSON.stringify({ out, rows: table.rows, recipe: table.metadata })}\n`)
      } finally {
        bar.clear()
        await jobs.stop()
      }
    } finally {
      await store.close()
    }
    if (isOwn && 'folder' in place) rmSync(place.folder, { recursive: true, force: true })
  },
}

/**
 * Where the runs are kept: in the database that is set, in the store that is named, else in a folder beside the data set,
 * which is taken away when that is whole. A study that was interrupted goes on from there.
 */
function placeOfRuns({ options }: Call, set: StorePlace, out: string): { place: StorePlace; isOwn: boolean } {
  if ('url' in set || options.store !== undefined) return { place: set, isOwn: false }
  return { place: { folder: `${out}.runs` }, isOwn: true }
}

/** A study takes long: that its answer has no place is said before it begins. @throws UsageError */
function checkWritable(out: string): void {
  try {
    accessSync(dirname(out), constants.W_OK)
  } catch (error) {
    throw new UsageError('OPTION_WRONG', { id: '--out', got: `${out}: ${(error as NodeJS.ErrnoException).code}` })
  }
}
