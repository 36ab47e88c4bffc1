import type { Block, FromWorker, Opening, ToWorker } from './protocol.js'
import { FULL_PATHS } from './protocol.js'

/** Somebody who answers one question after another. */
export type Seat = { readonly tell: (message: ToWorker) => void; readonly close: () => void }

/** More workers than this have too little each to make up for what they tell each other. */
const MOST_WORKERS = 3
/** Paths of the worker that leads, for one of another: it puts the answer together too. */
const LEADS = 0.8

/**
 * Return the blocks of paths that so many workers take, the leading one's first.
 * @param paths even, as every block is: the kernel takes two paths at a time
 */
export function blocksOf(paths: number, workers: number): readonly Block[] {
  const each = paths / 2 / (workers - 1 + LEADS)
  // Where each block ends, in pairs of paths.
  const ends = Array.from({ length: workers }, (_, k) => 2 * Math.round(each * (k + LEADS)))
  return ends.map((to, k) => ({ from: k === 0 ? 0 : (ends[k - 1] as number), to, of: paths }))
}

/** Open the workers that simulate a plan on so many paths: each takes a block of them. */
export function openCrew(plan: string, paths: number, hear: (message: FromWorker) => void): Seat {
  const cores = navigator.hardwareConcurrency || 1
  const blocks = blocksOf(paths, paths < FULL_PATHS ? 1 : Math.min(cores, MOST_WORKERS))
  const channels = blocks.slice(1).map(() => new MessageChannel())
  const workers = blocks.map((block, k) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = () => hear({ kind: 'broken', message: '' })
    const helpers = k === 0 ? channels.map(({ port1 }) => port1) : []
    const lead = k === 0 ? undefined : channels[k - 1]?.port2
    const opening: Opening = { kind: 'open', plan, block, helpers, lead }
    worker.postMessage(opening, lead === undefined ? helpers : [lead])
    return worker
  })
  const [leading] = workers as [Worker]
  leading.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data)
  return {
    tell: (message) => leading.postMessage(message),
    close: () => {
      for (const worker of workers) worker.terminate()
    },
  }
}
