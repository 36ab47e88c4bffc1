import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { shippedData } from '../data-root.js'

const plans = [...shippedData().plans].map(([id, data]) => [id, data] as const)
const rowsOf = ({ targets, tasks, money, duties }: PlanData) => [...targets, ...tasks, ...money, ...duties]

describe.each(plans)('plan %s', (id, data) => {
  const { plan, targets, tasks, money } = data
  const targetIds = new Set(targets.map((target) => target.id))

  it('gives every row an id of its own that starts with the plan', () => {
    const ids = rowsOf(data).map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((one) => !one.startsWith(`${id}-`))).toEqual([])
  })

  it('puts every target and task into a group of its own list, and uses every group', () => {
    const groups = plan.groups.map((group) => group.id)
    const used = new Set([...targets, ...tasks].map((row) => row.group))
    expect(new Set(groups).size).toBe(groups.length)
    expect([...used].filter((group) => !groups.includes(group))).toEqual([])
  })

  it('writes a contradiction at both of its rows', () => {
    const pairs = targets.flatMap((target) => (target.contradicts ?? []).map((other) => `${target.id} ${other}`))
    const turned = pairs.map((pair) => pair.split(' ').reverse().join(' '))
    expect(turned.sort()).toEqual(pairs.sort())
    expect(targets.filter((target) => target.contradicts?.includes(target.id))).toEqual([])
  })

  it('refers from money only to its own targets', () => {
    const named = money.flatMap(({ target }) => target ?? [])
    expect(named.filter((target) => !targetIds.has(target))).toEqual([])
  })

  it('names the line of a figure exactly where it quotes the figure', () => {
    const uneven = targets.filter(
      ({ valueLine, valueQuote }) => (valueLine === undefined) !== (valueQuote === undefined),
    )
    expect(uneven.map((target) => target.id)).toEqual([])
  })

  it('promises ranks as whole places', () => {
    const ranks = targets.filter(({ kind, value }) => kind === 'rank' && value !== undefined)
    expect(ranks.filter(({ value = 0 }) => !Number.isInteger(value) || value < 1 || value > 63)).toEqual([])
  })
})

describe('all plans together', () => {
  it('contradict themselves somewhere, as the documents do', () => {
    const contradicting = plans.filter(([, { targets }]) => targets.some((target) => target.contradicts !== undefined))
    expect(contradicting.map(([id]) => id)).toContain('binh-phuoc')
  })
})
