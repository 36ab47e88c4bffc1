import type { Database } from '../storage/open.js'
import { BRIEFING, type BriefingWork } from './briefing-job.js'
import type { Pool, RunHooks } from './pool.js'
import { type Begun, begin, finish, giveUp, packed, type Round, tell } from './progress.js'
import type { Job, Queue } from './queue.js'
import { answered, storeRepetition } from './repeat.js'
import { storedBlocks, storeShard } from './shards.js'
import { partsOf, pathsOf, STUDY_RUN, type StudyRun, sharedBy } from './study-run.js'
import type { Deed, Outcome, Refusal } from './tasks.js'

/** Where and with what jobs are done. */
export type Bench = { readonly db: Database; readonly queue: Queue; readonly pool: Pool; readonly dataRoot: string }

/** A job that a worker has died over so often is given up: it may well be what kills them. */
const MOST_LAPSES = 30
/** How far a computation is, is stored at most so often, ms. */
const TELL_EVERY = 500

/**
 * Do a job to its end: an answer, a shard, or a reason why not.
 * @throws whatever is no fault of the question, AbortError when told to stop; the job is then undone
 */
export async function perform(bench: Bench, job: Job, signal: AbortSignal): Promise<void> {
  const { db, queue } = bench
  const { work } = job
  const begun = work.repeat === undefined ? await begin(db, work) : await answered(db, work.computation)
  if (begun === undefined) return queue.done(db, job)
  if ((work.lapses ?? 0) > MOST_LAPSES) {
    return end(bench, job, { refusal: { code: 'COMPUTATION_DEADLY', facts: { n: MOST_LAPSES } } })
  }
  const isWhole = work.repeat !== undefined || begun.kind !== STUDY_RUN || partsOf(begun.question as StudyRun) === 1
  if (!isWhole) return performPart(bench, job, begun, signal)
  const { kind, question } = begun
  const deed = deedOf(kind, question)
  const onProgress = work.repeat === undefined ? teller(db, work) : () => undefined
  return end(bench, job, await run(bench, begun, deed, { signal, onProgress }))
}

function deedOf(kind: string, question: unknown): Deed {
  if (kind === STUDY_RUN) return { type: 'run', run: question as StudyRun }
  if (kind === BRIEFING) return { type: 'briefing', work: question as BriefingWork }
  return { type: 'answer', kind, question }
}

/** One shard of a long run, or putting all of them together. */
async function performPart(bench: Bench, job: Job, begun: Begun, signal: AbortSignal): Promise<void> {
  const { db, queue } = bench
  const { work } = job
  const question = begun.question as StudyRun
  if (work.part !== undefined) {
    const [from, to] = pathsOf(question, work.part)
    const outcome = await run(bench, begun, { type: 'block', run: question, from, to }, { signal })
    if ('refusal' in outcome) return end(bench, job, outcome)
    return storeShard(bench, job, work.part, partsOf(question), outcome.bytes)
  }
  const blocks = await storedBlocks(db, work.computation)
  const missing = Array.from({ length: partsOf(question) }, (_, part) => part).filter((part) => !blocks.has(part))
  if (missing.length === 0) {
    const deed: Deed = { type: 'merge', run: question, blocks: [...blocks.values()] }
    return end(bench, job, await run(bench, begun, deed, { signal }))
  }
  // The queue was lost with shards in it: they are asked for again, and the last of them asks for this.
  await db.transaction().execute(async (trx) => {
    const { computation, round } = work
    await queue.send(
      trx,
      'shards',
      missing.map((part) => ({ computation, round, part, shares: sharedBy(question, part) })),
    )
    await queue.done(trx, job)
  })
}

function run({ pool, dataRoot }: Bench, { basis }: Begun, deed: Deed, hooks: RunHooks): Promise<Outcome> {
  return pool.run({ dataRoot, basis, deed }, hooks)
}

/** Store how it ended, and that the job is done, together. */
async function end({ db, queue }: Bench, job: Job, outcome: Outcome): Promise<void> {
  const { computation, repeat } = job.work
  const answer = 'bytes' in outcome && repeat === undefined ? await packed(outcome.bytes) : undefined
  await db.transaction().execute(async (trx) => {
    // Another worker may have the data that this one has not.
    if ('refusal' in outcome && outcome.refusal.code === 'BASIS_ELSEWHERE' && !job.isLast) return queue.retry(trx, job)
    if ('refusal' in outcome) await giveUpJob(trx, job, outcome.refusal)
    else if (answer !== undefined) await finish(trx, job.work, answer)
    else if (repeat !== undefined) await storeRepetition(trx, computation, repeat.by, outcome)
    await queue.done(trx, job)
  })
}

/** Store why a job came to nothing. */
export async function giveUpJob(db: Database, { work }: Job, refusal: Refusal): Promise<void> {
  if (work.repeat === undefined) await giveUp(db, work, refusal)
  else await storeRepetition(db, work.computation, work.repeat.by, { refusal })
}

/** A listener that stores progress, now and then. What cannot be stored is told by the next, or by the end. */
function teller(db: Database, round: Round): (share: number) => void {
  let told = performance.now()
  return (share) => {
    if (performance.now() - told < TELL_EVERY) return
    told = performance.now()
    tell(db, round, share).catch(() => undefined)
  }
}
