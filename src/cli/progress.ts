import { say } from '../text/say.js'
import type { Call } from './call.js'

const CELLS = 30

/** A bar on stderr, drawn only where a person watches it. */
export type ProgressBar = {
  readonly show: (bytes: number, rows: number, of?: number) => void
  /** wipe the bar, so that a line can be printed */
  readonly clear: () => void
}

/** Make the bar of a job that reads `size` bytes, or takes so many steps. @param key words behind the bar */
export function progressBar(
  { streams, language }: Call,
  size: number,
  key: 'stream.progress' | 'optimise.progress' | 'study.progress' | 'briefing.progress' = 'stream.progress',
): ProgressBar {
  if (streams.watched !== true) return { show: () => undefined, clear: () => undefined }
  let shown = ''
  const clear = (): void => {
    if (shown !== '') streams.err(`\r${' '.repeat(shown.length)}\r`)
    shown = ''
  }
  return {
    show: (bytes, rows, of = 0) => {
      const share = size > 0 ? Math.min(1, bytes / size) : 1
      const cells = Math.round(share * CELLS)
      const words = say(key, language, { percent: Math.round(100 * share), rows, of })
      clear()
      shown = `[${'#'.repeat(cells)}${'.'.repeat(CELLS - cells)}] ${words}`
      streams.err(shown)
    },
    clear,
  }
}
