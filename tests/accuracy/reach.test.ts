import { describe, expect, it } from 'vitest'
import { resampled } from '../../scripts/accuracy/paired.js'
import { panelStudyOf } from '../../scripts/accuracy/panel-study.js'
import { panelReach, reachTable } from '../../scripts/accuracy/reach.js'
import { reliabilitySvg } from '../../scripts/accuracy/reliability-svg.js'
import { seenStudy } from '../../scripts/accuracy/seen.js'
import type { Answer } from '../../scripts/accuracy/study.js'
import { stream, uniform } from '../../src/model/random.js'

const SEED = 20261121

/** Made-up answers: what was said comes true with probability said + bias; everything is covered as it should be. */
function answersOf(n: number, bias: (kind: string) => number): Answer[] {
  const key = stream(SEED, 'tests/reach')
  return Array.from({ length: n }, (_, i) => {
    const kind = i % 2 === 0 ? 'percent' : 'index'
    // The full and the short history of a question have one outcome.
    const pair = 4 * Math.floor(i / 8) + (i % 4)
    const [p, u, v] = [0, 1, 2].map((k) => uniform(key, 3 * pair + k)) as [number, number, number]
    const columns = {
      kind,
      horizon: i % 4 < 2 ? '3' : '10',
      history: i % 8 < 4 ? 'full' : 'last3',
      pair: String(pair),
      family: 'health',
      era: 'late',
      modelled: '0',
      level: 'national',
    }
    const covered = [v < 0.5 ? 1 : 0, v < 0.8 ? 1 : 0, v < 0.95 ? 1 : 0] as const
    const at = { place: v, territory: String(pair), year: 2020, isAtLeast: true }
    return { id: String(i), p, o: u < p + bias(kind) ? 1 : 0, indicator: `${kind}${i % 40}`, columns, covered, ...at }
  })
}

const logit = (answers: readonly Answer[]) =>
  new Map([['pooled_logit_cv', new Map(answers.map(({ id }) => [id, 0.5] as const))]])
const reachOf = (answers: readonly Answer[]) => panelReach(panelStudyOf(answers, answers, logit(answers)))
const rowIn = (rows: ReturnType<typeof reachOf>, start: string) => {
  const found = rows.find(({ measure }) => measure.startsWith(start))
  if (found === undefined) throw new Error(`no row ${start}`)
  return found
}

describe('the table of what was reached', () => {
  // sd of a bin's gap over 40,000 rows: ½ / √2000 = 0.011 (two histories a question), and the expected calibration error averages ten of them
  const good = answersOf(40_000, () => 0)
  const bad = answersOf(40_000, (kind) => (kind === 'index' ? 0.1 : 0))

  const reached = reachOf(good)

  it('holds where probabilities come true and says no where they do not', () => {
    expect(rowIn(reached, 'expected calibration error, worst kind').held).toBe(true)
    expect(rowIn(reached, 'coverage of 50, 80 and 95 % intervals by kind').held).toBe(true)
    expect(rowIn(reached, 'Brier less that of pooled logit').held).toBe(true)
    const row = rowIn(reachOf(bad), 'expected calibration error, worst kind')
    expect(row.held).toBe(false)
    expect(row.got).toMatch(/^index: 0\.0[89]/)
    expect(reachTable([row])).toContain('**no**')
  })

  it('says of each bar what networks get that have seen the answers, and asks them nothing else', () => {
    const seen = seenStudy(bad)
    const rows = panelReach({ ...panelStudyOf(good, good, logit(good)), seen })
    const row = rowIn(rows, 'expected calibration error, worst kind')
    expect(row.held).toBe(true)
    expect(row.facts.seenHeld).toBe(0)
    expect(row.facts.seen).toBe(rowIn(reachOf(bad), 'expected calibration error, worst kind').facts.value)
    expect(reachTable([row])).toMatch(/ \| yes \|.* \| 0\.0[89]\d\d, \*\*no\*\* \|$/)
    const cells = rowIn(rows, 'coverage of 50, 80 and 95 % intervals by kind and horizon')
    expect(cells.facts).toMatchObject({ beyond: 0, seen: 0, seenHeld: 1 })
    expect(reachTable([cells])).toContain('| 0, yes |')
    expect(rowIn(rows, 'Brier, fitted on targets to 2012').facts.seen).toBeUndefined()
  })

  it('compares short histories with full ones of the same targets only', () => {
    const some = good.slice(0, 800)
    const { histories } = panelStudyOf(some, some, logit(some))
    expect([histories.full.n, histories.last3.n]).toEqual([400, 400])
    expect(histories.difference.value).toBeCloseTo(histories.last3.brier - histories.full.brier, 12)
  })

  it('draws one dot for each bin that holds a question, one diagram for each group', () => {
    const { reliability } = panelStudyOf(good.slice(0, 4000), [], new Map())
    const kinds = reliability.filter(({ column }) => column === 'kind')
    const svg = reliabilitySvg(kinds)
    const dots = kinds.reduce((sum, { bins }) => sum + bins.filter(({ n }) => n > 0).length, 0)
    expect(svg.match(/<circle /g)?.length).toBe(dots)
    expect(svg.match(/<g /g)?.length).toBe(2)
  })
})

describe('resampling indicators', () => {
  it('is wider than resampling rows when rows of an indicator move together', () => {
    const key = stream(SEED, 'tests/resampled')
    const rows = Array.from({ length: 900 }, (_, i) => {
      const shared = uniform(key, Math.floor(i / 30))
      return { shared, own: uniform(key, 1000 + i), indicator: String(Math.floor(i / 30)) }
    })
    const width = (value: (row: (typeof rows)[number]) => number) => {
      const { low, high } = resampled(rows.map((row) => ({ indicator: row.indicator, value: value(row) })))
      return high - low
    }
    // √30 = 5.5 times as wide in theory
    expect(width((row) => row.shared) / width((row) => row.own)).toBeGreaterThan(3)
  })
})
