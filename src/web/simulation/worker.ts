/** The real simulation, off the page's own thread: prepares a plan once, then answers the newest question it was asked. */
import { type PortableWorkspace, unpackWorkspace } from '../../scenarios/portable-workspace.js'
import { openSimulator, type Simulator } from './answer.js'
import type { Asking, FromWorker, ToWorker } from './protocol.js'

/** What a worker has of its own; the page's types do not know it. */
const port = globalThis as unknown as {
  readonly postMessage: (message: FromWorker) => void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

let simulator: Simulator | undefined
let wanted: Asking | undefined
let isBusy = false

port.onmessage = ({ data }) => {
  if (data.kind === 'open') void open(data.plan, data.paths)
  else {
    wanted = data
    void serve()
  }
}

async function open(plan: string, paths: number): Promise<void> {
  try {
    const answer = await fetch(`/api/v1/workspace?plan=${encodeURIComponent(plan)}`)
    if (!answer.ok) return port.postMessage({ kind: 'broken', status: answer.status, message: answer.statusText })
    simulator = openSimulator(unpackWorkspace((await answer.json()) as PortableWorkspace), plan, paths)
    port.postMessage(simulator.opened)
    await serve()
  } catch (error) {
    port.postMessage({ kind: 'broken', message: String(error) })
  }
}

/** Answer until there is nothing newer. Between two answers messages come in, so what is superseded is never run. */
async function serve(): Promise<void> {
  if (isBusy || simulator === undefined) return
  isBusy = true
  try {
    for (let asking = wanted; asking !== undefined; asking = wanted) {
      wanted = undefined
      const from = performance.now()
      const answer = simulator.answer(asking)
      port.postMessage(
        'kind' in answer
          ? { ...answer, took: performance.now() - from }
          : { kind: 'refused', id: asking.id, problems: answer.problems },
      )
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  } catch (error) {
    port.postMessage({ kind: 'broken', message: String(error) })
  } finally {
    isBusy = false
  }
}
