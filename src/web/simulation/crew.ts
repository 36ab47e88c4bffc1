import type { Block, FromWorker, Opening, ToWorker } from './protocol.js'
import { FULL_PATHS } from './protocol.js'

/** Somebody who answers one question after another. */
export type Seat = { readonly tell: (message: ToWorker) => void; readonly close: () => void }

/** More workers than this have too little each to make up for what they tell each other. */
const MOST_WORKERS = 3

/** Return the blocks of paths that so many workers take. @param paths even, as every block is: the kernel takes two at a time */
export function blocksOf(paths: number, workers: number): readonly Block[] {
  const end = (k: number): number => 2 * Math.round((paths * k) / workers / 2)
  return Array.from({ length: workers }, (_, k) => ({ from: end(k), to: end(k + 1), of: paths }))
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
