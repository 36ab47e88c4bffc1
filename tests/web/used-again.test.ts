import { describe, expect, it, vi } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import { openSimulator } from '../../src/web/simulation/answer.js'
import type { Asked } from '../../src/web/simulation/protocol.js'
import { shippedData } from '../data-root.js'

/**
 * As it is; what is given back made unreadable, so that who still reads it says so in his numbers; or given out again in the
 * order in which it came back, so that it soon plays the same part with other numbers in it.
 */
const rooms = vi.hoisted(() => ({ how: 'as it is', count: 0 }))
vi.mock('../../src/model/rooms.js', async (importOriginal) => {
  const actual = await importOriginal<typeof import('../../src/model/rooms.js')>()
  const lent = new WeakSet<Float64Array>()
  const queue: Float64Array[] = []
  const lend = (length: number): Float64Array => {
    const at = rooms.how === 'in turn' ? queue.findIndex((one) => one.length === length) : -1
    const room = at < 0 ? new Float64Array(length) : (queue.splice(at, 1)[0] as Float64Array).fill(0)
    lent.add(room)
    return room
  }
  return {
    keepRooms: actual.keepRooms,
    roomFor: (length: number) => (rooms.how === 'as it is' ? actual.roomFor(length) : lend(length)),
    // Who asks for it has to write all of it.
    roomToFill: (length: number) =>
      rooms.how === 'as it is' ? actual.roomToFill(length) : lend(length).fill(Number.NaN),
    copyOf: (values: Float64Array) => {
      if (rooms.how === 'as it is') return actual.copyOf(values)
      const room = lend(values.length)
      room.set(values)
      return room
    },
    giveBack: (room: Float64Array) => {
      if (rooms.how === 'as it is') return actual.giveBack(room)
      if (!lent.delete(room)) return
      rooms.count++
      if (rooms.how === 'in turn') queue.push(room)
      else room.fill(Number.NaN)
    },
  }
})

const PATHS = 200
const named = (id: string): Scenario => shippedData().budget.scenarios.get(id) as Scenario
const three = (): Scenario => named('three-percent-from-2026')
const withEnvelope = (of: Scenario, shareOfBudget: number): Scenario => ({
  ...of,
  id: 'own',
  policy: { ...of.policy, envelope: [{ from: 2026, shareOfBudget }] },
})
const withLine = (of: Scenario, programme: string, share: number): Scenario => ({
  ...of,
  id: 'own',
  policy: { ...of.policy, spending: [...(of.policy?.spending ?? []), { programme, from: 2027, share } as never] },
})

/** A slider dragged, one programme's money, other policies, worlds and provinces, the baseline itself, and back again. */
const THROUGH: readonly (readonly [now: Scenario, against: Scenario])[] = (() => {
  const baseline = named('baseline')
  const [low, middle, high] = [1, 2.5, 4].map((share) => withEnvelope(three(), share)) as [Scenario, Scenario, Scenario]
  const [squeeze, world, merger] = [named('squeeze-20'), named('world-revenue-shortfall'), named('world-merger')]
  const services = [5, 9, 14].map((share) => withLine(three(), 'online-services', share)) as [
    Scenario,
    Scenario,
    Scenario,
  ]
  return [
    [low, baseline],
    [middle, baseline],
    [named('rd-first'), baseline],
    [world, baseline],
    [middle, baseline],
    [baseline, baseline],
    [high, middle],
    [baseline, middle],
    [low, middle],
    [squeeze, squeeze],
    [services[0], three()],
    [services[1], three()],
    [high, three()],
    [services[2], three()],
    [baseline, three()],
    [services[0], three()],
    [merger, three()],
    [services[1], three()],
    [withEnvelope(merger, 3), three()],
    [merger, merger],
    [withEnvelope(merger, 2), merger],
    [low, merger],
    [merger, low],
    [world, squeeze],
    [services[1], low],
    [withLine(baseline, 'online-services', 9), middle],
    [low, middle],
    [high, middle],
    [baseline, middle],
    [low, middle],
    [middle, baseline],
  ]
})()

describe.each([
  ['binh-dinh', ['as it is', 'unreadable', 'in turn']],
  ['tinh-mau', ['unreadable']],
])('room that is used again: %s', (plan, hows) => {
  it.each(hows)('leaves answers those of a simulator that has answered nothing else (%s)', (how) => {
    rooms.how = how
    rooms.count = 0
    const open = () => openSimulator(shippedData(), plan, { from: 0, to: PATHS, of: PATHS })
    const long = open()
    let moving: readonly string[] = []
    for (const [i, [scenario, against]] of THROUGH.entries()) {
      const fresh = open()
      for (const k of [0, 1]) {
        // Charts of what moves: of these the most is shared.
        const target = moving[(13 * i + 5 * k) % moving.length] ?? ''
        const asked: Asked = { scenario, against, target, lines: ['online-services|province'] }
        const { told } = fresh.run(asked).whole([])
        expect(long.run(asked).whole([]).told, `question ${i}`).toEqual(told)
        moving = [...new Set([...moving, ...told.changes.map(({ now }) => now.id)])]
      }
    }
    if (how !== 'as it is') expect(rooms.count).toBeGreaterThan(THROUGH.length * 20)
    expect(moving.length).toBeGreaterThan(10)
  })
})
