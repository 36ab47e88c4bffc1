import { openJobs } from '../../../src/server/jobs/jobs.js'
import { migrate } from '../../../src/server/storage/migrate.js'
import { openStore } from '../../../src/server/storage/open.js'
import { longRun, QUICK } from './askings.js'
import { bytesOf, poolThat, wordsOf } from './pools.js'

// A worker in a process of its own, to be killed: `worker-process.ts PLACE MS_A_DEED [PLAN PATHS BLOCK]`. Prints a line for
// every deed that it has done.
const [place, ms, plan, paths, block] = process.argv.slice(2)
const store = await openStore(JSON.parse(String(place)))
await migrate(store.db)
const pool = poolThat(async (deed) => {
  await new Promise((resolve) => setTimeout(resolve, Number(ms)))
  process.stdout.write(`${deed.type === 'block' ? deed.from : deed.type}\n`)
  return bytesOf(wordsOf(deed))
})
const jobs = await openJobs(store, { ...QUICK, concurrency: 1, pool })
if (plan !== undefined) await jobs.ask(longRun(plan, Number(paths), Number(block)))
