/**
 * The port against the Python scorer. Fixture: 300 made-up rows; its numbers come from
 *   cd tests/fixtures/score-targets && python3 ../shared/tools/score_targets.py a.csv --outcomes outcomes.csv --by kind --compare b.csv --json > python.json
 * (path of the tool as seen from the repository's parent).
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { pairedDifference } from '../../scripts/accuracy/paired.js'
import { bins10, type Metrics, metrics, type Scored } from '../../scripts/accuracy/score-targets.js'

const FOLDER = new URL('../fixtures/score-targets/', import.meta.url)
type Row = Record<string, string>
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')
const rowsOf = (name: string): Row[] => parse(read(name), { columns: true }) as Row[]

type Python = {
  overall: Metrics
  by: { kind: Record<string, Metrics> }
  reliability: { n: number; mean_p: number; freq: number }[]
  compare: { brier_diff: number; log_diff: number; brier_diff_ci: [number, number]; log_diff_ci: [number, number] }
}
const python = JSON.parse(read('python.json')) as Python
const outcomes = rowsOf('outcomes.csv')

function scored(name: string): (Scored & { kind: string })[] {
  const byId = new Map(rowsOf(name).map((row) => [row.id, Number(row.probability)]))
  return outcomes.map((row) => ({
    p: byId.get(row.id) ?? Number.NaN,
    o: row.outcome === '1' ? 1 : 0,
    indicator: row.indicator ?? '',
    kind: row.kind ?? '',
  }))
}

function expectSame(own: Metrics, other: Metrics) {
  for (const key of Object.keys(other) as (keyof Metrics)[]) {
    expect(Math.abs(own[key] - other[key]), key).toBeLessThan(1e-9)
  }
}

describe('score-targets', () => {
  const a = scored('a.csv')

  it('agrees with the Python scorer to 1e-9, overall and by kind', () => {
    expectSame(metrics(a), python.overall)
    for (const [kind, other] of Object.entries(python.by.kind)) {
      expectSame(metrics(a.filter((row) => row.kind === kind)), other)
    }
  })

  it('makes the same reliability table', () => {
    bins10(a).forEach((bin, k) => {
      const other = python.reliability[k]
      expect(bin.n).toBe(other?.n)
      if (bin.n > 0) expect(Math.abs(bin.p / bin.n - (other?.mean_p ?? 0))).toBeLessThan(1e-9)
    })
  })

  it('makes the same paired difference, and an interval within resampling noise', () => {
    const own = pairedDifference(a, scored('b.csv'), 4000)
    expect(Math.abs(own.brier.value - python.compare.brier_diff)).toBeLessThan(1e-9)
    expect(Math.abs(own.log.value - python.compare.log_diff)).toBeLessThan(1e-9)
    const [low, high] = python.compare.brier_diff_ci
    expect(Math.abs(own.brier.low - low)).toBeLessThan(0.3 * (high - low))
    expect(Math.abs(own.brier.high - high)).toBeLessThan(0.3 * (high - low))
  })
})
