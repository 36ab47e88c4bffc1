import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import { answering, REMEMBERED } from '../../src/web/simulation/answering.js'
import {
  type Answered,
  type Asked,
  type FromWorker,
  FULL_PATHS,
  QUICK_PATHS,
  type ToWorker,
} from '../../src/web/simulation/protocol.js'

const question = (n: number): Asked => {
  const scenario = { id: `s${n}` } as Scenario
  return { scenario, against: scenario, target: '', lines: [] }
}

/** A crew and a first look that answer when the test says so. */
function desk() {
  const heard: FromWorker[] = []
  const clock = { now: 0 }
  const idle: (() => void)[] = []
  const seats: { paths: number; told: ToWorker[]; hear: (message: FromWorker) => void; isClosed: boolean }[] = []
  const desk = answering(
    'p',
    (_, paths, hear) => {
      const seat = { paths, told: [] as ToWorker[], hear, isClosed: false }
      seats.push(seat)
      return {
        tell: (message) => seat.told.push(message),
        close: () => {
          seat.isClosed = true
        },
      }
    },
    (message) => heard.push(message),
    (work) => idle.push(work),
    () => clock.now,
  )
  const seat = (at: number) => seats[at] as (typeof seats)[0]
  const answerTo = (at: number, asked: ToWorker | undefined, took = 10): void => {
    if (asked?.kind !== 'ask') throw new Error('asked nothing')
    const { hear, paths } = seat(at)
    hear({ kind: 'answered', id: asked.id, paths, took, assessed: [{ id: asked.scenario.id }] } as unknown as Answered)
  }
  return {
    desk,
    heard,
    /** time passes, ms */
    wait: (time: number) => {
      clock.now += time
    },
    seats,
    /** numbers of the questions somebody was told of */
    told: (at: number) =>
      seat(at).told.map((message) => (message.kind === 'ask' ? Number(message.scenario.id.slice(1)) : message.kind)),
    /** answer what somebody was last told, or the n-th */
    answer: (at: number, took?: number) => answerTo(at, seat(at).told.at(-1), took),
    answerNth: (at: number, n: number) => answerTo(at, seat(at).told[n]),
    rest: () => {
      for (const work of idle.splice(0)) work()
    },
    last: () => {
      const answer = heard.at(-1)
      return answer?.kind === 'answered' ? [answer.id, answer.assessed[0]?.id, answer.paths] : answer?.kind
    },
  }
}
const [FULL, QUICK] = [0, 1]

describe('who answers a question', () => {
  it('is the crew of all paths, with a first look at few where that takes long', () => {
    const { desk: one, seats, told, answer, last } = desk()
    expect(seats.map(({ paths }) => paths)).toEqual([FULL_PATHS, QUICK_PATHS])
    one.ask(1, question(1))
    expect([told(FULL), told(QUICK)]).toEqual([[1], [1]])
    answer(QUICK)
    expect(last()).toEqual([1, 's1', QUICK_PATHS])
    answer(FULL, 900)
    expect(last()).toEqual([1, 's1', FULL_PATHS])
    one.ask(2, question(2))
    expect([told(FULL), told(QUICK)]).toEqual([
      [1, 2],
      [1, 2],
    ])
    // On a machine that answers at once it makes room for the others.
    answer(FULL, 20)
    expect(seats.map(({ isClosed }) => isClosed)).toEqual([false, true])
    one.ask(3, question(3))
    expect([told(FULL), told(QUICK)]).toEqual([
      [1, 2, 3],
      [1, 2],
    ])
  })

  it('is memory for whoever comes back, under the number of the new question', () => {
    const { desk: one, told, answer, last, heard } = desk()
    for (const n of [1, 2]) {
      one.ask(n, question(n))
      answer(FULL)
    }
    one.ask(3, question(1))
    expect(last()).toEqual([3, 's1', FULL_PATHS])
    expect(told(FULL)).toEqual([1, 2])
    // What was asked for longest ago is forgotten first: 2, since 1 was asked for again.
    for (let n = 4; n < 3 + REMEMBERED; n++) {
      one.ask(n, question(n))
      answer(FULL)
    }
    const before = heard.length
    one.ask(900, question(1))
    expect(heard.length).toBe(before + 1)
    one.ask(901, question(2))
    expect(heard.length).toBe(before + 1)
    expect(told(FULL).at(-1)).toBe(2)
  })

  it('says an older answer too, under its own number, and remembers it', () => {
    const { desk: one, answer, answerNth, last, heard } = desk()
    one.ask(1, question(1))
    one.ask(2, question(2))
    answerNth(FULL, 0)
    expect(last()).toEqual([1, 's1', FULL_PATHS])
    answer(FULL)
    expect(last()).toEqual([2, 's2', FULL_PATHS])
    one.ask(3, question(1))
    expect(last()).toEqual([3, 's1', FULL_PATHS])
    expect(heard.length).toBe(3)
  })

  it('has passed over what was asked before the question that it answers', () => {
    const { desk: one, answer, last, heard, told } = desk()
    for (const n of [1, 2, 3]) one.ask(n, question(n))
    answer(FULL)
    expect([last(), heard.length]).toEqual([[3, 's3', FULL_PATHS], 1])
    // It is asked again, since nobody knows.
    one.ask(4, question(2))
    expect(told(FULL)).toEqual([1, 2, 3, 2])
  })

  it('says that it can do nothing any more', () => {
    const { desk: one, seats, last } = desk()
    one.ask(1, question(1))
    seats[FULL]?.hear({ kind: 'broken', message: 'x' })
    expect(last()).toBe('broken')
  })
})

describe('what may be asked next', () => {
  /** One question answered, and the first guess told. */
  const guessing = () => {
    const one = desk()
    one.desk.ask(1, question(1), () => [1, 2, 3, 4].map(question))
    one.answer(FULL)
    expect(one.told(FULL)).toEqual([1])
    one.rest()
    one.wait(1000)
    return one
  }

  it('is worked out one after another while nobody waits, and is then known', () => {
    const one = guessing()
    expect(one.told(FULL)).toEqual([1, 2])
    const heard = one.heard.length
    one.answer(FULL)
    one.rest()
    expect(one.heard.length).toBe(heard)
    expect(one.told(FULL)).toEqual([1, 2, 3])
    one.desk.ask(2, question(2))
    expect(one.last()).toEqual([2, 's2', FULL_PATHS])
    expect(one.told(FULL)).toEqual([1, 2, 3])
  })

  it('is not worked out twice when it is asked meanwhile', () => {
    const one = guessing()
    one.desk.ask(2, question(2), () => [3, 4].map(question))
    expect(one.told(FULL)).toEqual([1, 2])
    one.answer(FULL)
    expect(one.last()).toEqual([2, 's2', FULL_PATHS])
    one.rest()
    expect(one.told(FULL)).toEqual([1, 2, 3])
  })

  it('waits for the page to draw; where somebody in haste had to wait it begins at once', () => {
    const one = guessing()
    one.answer(FULL)
    expect(one.told(FULL)).toEqual([1, 2])
    one.desk.ask(2, question(2), () => [5, 6].map(question))
    expect(one.told(FULL)).toEqual([1, 2])
    one.rest()
    expect(one.told(FULL)).toEqual([1, 2, 5])
    one.wait(50)
    one.desk.ask(3, question(5), () => [6, 7].map(question))
    one.answer(FULL)
    expect(one.told(FULL)).toEqual([1, 2, 5, 6])
    one.answer(FULL)
    one.wait(1000)
    one.desk.ask(4, question(9), () => [8].map(question))
    one.answer(FULL)
    expect(one.told(FULL)).toEqual([1, 2, 5, 6, 9])
    one.rest()
    expect(one.told(FULL)).toEqual([1, 2, 5, 6, 9, 8])
  })

  it('holds a question up for one guess at most, and is dropped for what is likelier by then', () => {
    const one = guessing()
    one.desk.ask(2, question(9), () => [8].map(question))
    expect(one.told(FULL)).toEqual([1, 2, 9])
    one.answerNth(FULL, 1)
    one.rest()
    expect(one.told(FULL)).toEqual([1, 2, 9])
    one.answer(FULL)
    expect(one.last()).toEqual([2, 's9', FULL_PATHS])
    one.rest()
    expect(one.told(FULL)).toEqual([1, 2, 9, 8])
  })

  it('is left when the page goes', () => {
    const one = guessing()
    one.desk.close()
    one.answer(FULL)
    one.rest()
    expect(one.seats.map(({ isClosed }) => isClosed)).toEqual([true, true])
    expect(one.told(FULL)).toEqual([1, 2])
  })
})
