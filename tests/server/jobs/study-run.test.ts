import { describe, expect, it } from 'vitest'
import { projectPlan } from '../../../src/scenarios/project.js'
import { runsOf, Study } from '../../../src/server/jobs/study-file.js'
import {
  blockOf,
  mergedAnswer,
  partsOf,
  pathsOf,
  runAnswer,
  type StudyRun,
  studyRunId,
  tableOf,
} from '../../../src/server/jobs/study-run.js'
import { shippedData } from '../../data-root.js'

const RUN = { plan: 'tinh-mau', scenario: 'squeeze-20', world: null, paths: 40, seed: 3, boundary: 'old' } as const
const runWith = (more: Partial<StudyRun>): StudyRun => ({ ...RUN, block: 1000, ...more })
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('a run of a study', () => {
  it.each([null, 'world-revenue-shortfall', 'world-merger'])(
    'in world %s has the same bytes whatever the size of its blocks',
    (world) => {
      const whole = text(runAnswer(shippedData(), runWith({ world })))
      for (const block of [40, 17]) {
        const run = runWith({ world, block })
        const blocks = Array.from({ length: partsOf(run) }, (_, part) =>
          blockOf(shippedData(), run, ...pathsOf(run, part)),
        )
        expect(text(mergedAnswer(shippedData(), run, blocks)) === whole, `block ${block}`).toBe(true)
      }
    },
  )

  it('says what the plan’s projection says', () => {
    const { plan, scenario, paths, seed, boundary } = RUN
    const planData = shippedData().plans.get(plan)
    if (planData === undefined) throw new Error(plan)
    const { assessments } = projectPlan(shippedData(), planData, { paths, seed, boundary, scenario })
    const { columns } = tableOf(runAnswer(shippedData(), runWith({})))
    expect(columns.find(({ name }) => name === 'id')?.values).toEqual(assessments.map(({ target }) => target.id))
  })

  it('takes the shocks of its world and keeps its own money', () => {
    const answer = (more: Partial<StudyRun>): string => {
      const { columns } = tableOf(runAnswer(shippedData(), runWith(more)))
      return JSON.stringify(columns.filter(({ name }) => /^p\d\d$|^probability$/.test(name)))
    }
    const short = 'world-revenue-shortfall'
    const [own, base, shocked, otherMoney] = [
      {},
      { world: 'baseline' },
      { world: short },
      { scenario: 'baseline', world: short },
    ].map(answer)
    expect(base).toBe(own)
    expect(shocked).not.toBe(own)
    expect(shocked).not.toBe(otherMoney)
  })

  it('has an id that knows everything but the blocks', () => {
    const id = (more: Partial<StudyRun>, engine = '1', data = 'd'): string => studyRunId(engine, data, runWith(more))
    expect(id({ block: 7 })).toBe(id({}))
    const others = [id({ plan: 'x' }), id({ scenario: 'x' }), id({ world: 'x' }), id({ paths: 1 }), id({ seed: 1 })]
    others.push(id({ boundary: 'successor' }), id({}, '2'), id({}, '1', 'e'))
    expect(new Set([id({}), ...others]).size).toBe(9)
  })
})

describe('a study', () => {
  const study = (more: object) => Study.parse({ plans: 'all', scenarios: ['baseline'], ...more })

  it('is every plan under every scenario in every world', () => {
    const plans = [...shippedData().plans.keys()]
    expect(runsOf(shippedData(), study({})).map(({ plan, world }) => [plan, world])).toEqual(
      plans.map((id) => [id, null]),
    )
    const more = { plans: ['tinh-mau'], scenarios: ['squeeze-20', 'baseline'], worlds: ['baseline', 'world-merger'] }
    expect(runsOf(shippedData(), study(more)).map(({ scenario, world }) => `${scenario} ${world}`)).toEqual([
      'squeeze-20 baseline',
      'squeeze-20 world-merger',
      'baseline baseline',
      'baseline world-merger',
    ])
  })

  it('leaves out what is a scenario of another plan', () => {
    const data = shippedData()
    const scenarios = new Map(data.budget.scenarios)
    const baseline = scenarios.get('baseline')
    if (baseline !== undefined) scenarios.set('own', { ...baseline, id: 'own', plan: 'tinh-mau' })
    const known = { ...data, budget: { ...data.budget, scenarios } }
    expect(runsOf(known, study({ scenarios: ['own'] })).map(({ plan }) => plan)).toEqual(['tinh-mau'])
  })
})
