/**
 * The real simulation, off the page's own thread: prepares a block of a plan's paths once, then answers the newest question it
 * was asked, together with its helpers, or as one of them says what its block says.
 */
import { type PortableWorkspace, unpackWorkspace } from '../../scenarios/portable-workspace.js'
import { openSimulator, type Simulator } from './answer.js'
import { partFrom } from './part-from.js'
import type { Asking, Broken, FromHelper, FromWorker, Opening, ToWorker } from './protocol.js'

/** What a worker has of its own; the page's types do not know it. */
const page = globalThis as unknown as {
  readonly postMessage: (message: FromWorker) => void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

let ready: { readonly simulator: Simulator; readonly helpers: readonly MessagePort[] } | undefined
let wanted: Asking | undefined
let isBusy = false

page.onmessage = ({ data }) => {
  if (data.kind === 'ask') {
    wanted = data
    void serve()
  } else if (data.lead === undefined) void lead(data)
  else void help(data, data.lead)
}

async function lead(opening: Opening): Promise<void> {
  const simulator = await prepared(opening)
  if ('kind' in simulator) return page.postMessage(simulator)
  ready = { simulator, helpers: opening.helpers }
  page.postMessage(simulator.opened)
  await serve()
}

/** Answer until there is nothing newer. Between two answers messages come in, so what is superseded is never run. */
async function serve(): Promise<void> {
  if (isBusy || ready === undefined) return
  isBusy = true
  try {
    for (let asking = wanted; asking !== undefined; asking = wanted) {
      wanted = undefined
      page.postMessage(await answered(asking, ready))
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  } catch (error) {
    page.postMessage(brokenBy(error))
  } finally {
    isBusy = false
  }
}

async function answered(asking: Asking, { simulator, helpers }: NonNullable<typeof ready>): Promise<FromWorker> {
  const { id } = asking
  const from = performance.now()
  const problems = simulator.problemsOf(asking.scenario)
  if (problems.length > 0) return { kind: 'refused', id, problems }
  const others = Promise.all(helpers.map((helper) => partFrom(helper, asking)))
  // Where this worker fails first nobody waits for the others any more.
  others.catch(() => {})
  const { whole } = simulator.run(asking)
  const { told } = whole(await others)
  return { ...told, id, took: performance.now() - from }
}

async function help(opening: Opening, asks: MessagePort): Promise<void> {
  const say = (message: FromHelper): void => asks.postMessage(message)
  const simulator = await prepared(opening)
  if ('kind' in simulator) return say(simulator)
  asks.onmessage = ({ data }: MessageEvent<Asking>) => {
    try {
      say({ kind: 'part', id: data.id, part: simulator.run(data).part })
    } catch (error) {
      say(brokenBy(error))
    }
  }
}

async function prepared({ plan, block }: Opening): Promise<Simulator | Broken> {
  try {
    const answer = await fetch(`/api/v1/workspace?plan=${encodeURIComponent(plan)}`)
    if (!answer.ok) return { kind: 'broken', status: answer.status, message: answer.statusText }
    return openSimulator(unpackWorkspace((await answer.json()) as PortableWorkspace), plan, block)
  } catch (error) {
    return brokenBy(error)
  }
}

/** A helper's own words are passed on. */
const brokenBy = (error: unknown): Broken => (isBroken(error) ? error : { kind: 'broken', message: String(error) })

const isBroken = (error: unknown): error is Broken =>
  typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'broken'
