/** The speed rows of the summary: the project's own benchmark, run and read. */
import { spawnSync } from 'node:child_process'

/** Rows a second on one core, median of five whole processes. */
export type Speed = { readonly series: number; readonly questions: number; readonly node: string }

type Printed = {
  readonly node: string
  readonly results: readonly { readonly unit: 'series' | 'questions'; readonly perSecond: number }[]
}

/** Run `npm run bench-forecast` and read its last line. @throws Error when it does not finish */
export function measureSpeed(): Speed {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'bench-forecast'], { encoding: 'utf8' })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) throw new Error(`bench-forecast did not finish: ${stdout.slice(-400)}`)
  const { node, results } = JSON.parse(line) as Printed
  const of = (unit: string): number => Math.round(results.find((one) => one.unit === unit)?.perSecond ?? 0)
  return { series: of('series'), questions: of('questions'), node }
}
