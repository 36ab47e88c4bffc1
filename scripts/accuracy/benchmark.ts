/** The M4 and M3 yearly series of ../shared, read as they lie there. Nothing of them is copied into the project. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const FOLDER = fileURLToPath(new URL('../../../shared/data/forecast-benchmark', import.meta.url))

export type Series = { readonly id: string; readonly train: readonly number[]; readonly test: readonly number[] }

/** True where the files are on this machine. */
export const benchmarkIsHere = (): boolean => existsSync(`${FOLDER}/m3-yearly.jsonl.gz`)

function read(file: string): Series[] {
  const text = gunzipSync(readFileSync(`${FOLDER}/${file}`)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Series)
}

/** The 11,500 yearly series of the development half of M4. */
export const readM4 = (): Series[] => read('m4-yearly-dev.jsonl.gz')

/** The 645 yearly series of M3. */
export const readM3 = (): Series[] => read('m3-yearly.jsonl.gz')

/** The 2,000 M4 series of the short-history study. */
export function readM4Sample(): Series[] {
  const ids = new Set(JSON.parse(readFileSync(`${FOLDER}/m4-dev-sample-2000.json`, 'utf8')) as string[])
  return readM4().filter(({ id }) => ids.has(id))
}

/** Scores of one reference method, as published beside the series. */
export type ReferenceScores = Readonly<Record<string, number | readonly number[]>>
type Methods = { readonly methods: Readonly<Record<string, ReferenceScores>> }

/** The reference results: full history of M4 and M3, and the short-history study by length. */
export function readReferences(): {
  readonly full_history: { readonly m4_dev: Methods; readonly m3: Methods }
  readonly short_history: Readonly<Record<string, { readonly m4_dev_sample: Methods; readonly m3: Methods }>>
} {
  return JSON.parse(readFileSync(`${FOLDER}/reference-results.json`, 'utf8'))
}
