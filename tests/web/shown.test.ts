import { describe, expect, it } from 'vitest'
import { type Answered, type FromWorker, FULL_PATHS, QUICK_PATHS } from '../../src/web/simulation/protocol.js'
import { next } from '../../src/web/simulation/use-simulation.js'

describe('what is shown', () => {
  type Shown = Parameters<typeof next>[0]
  const NOTHING: Shown = { opened: undefined, answered: undefined, refused: undefined, broken: undefined }
  const answered = (id: number, paths = FULL_PATHS) => ({ kind: 'answered', id, paths }) as Answered
  const refused = (id: number): FromWorker => ({ kind: 'refused', id, problems: [] })
  const shownAfter = (...messages: readonly FromWorker[]) => messages.reduce(next, NOTHING)

  it('is never an older question’s, in whatever order they are answered', () => {
    // Remembered, while the one before it was still worked out.
    expect(shownAfter(answered(2), refused(1))).toEqual({ ...NOTHING, answered: answered(2) })
    expect(shownAfter(answered(2), answered(1))).toEqual({ ...NOTHING, answered: answered(2) })
    expect(shownAfter(refused(2), answered(1))).toEqual({ ...NOTHING, refused: refused(2) })
    // What is wrong now is said beside the numbers of what was not; the next good answer takes it away.
    expect(shownAfter(answered(1), refused(2))).toEqual({ ...NOTHING, answered: answered(1), refused: refused(2) })
    expect(shownAfter(answered(1), refused(2), answered(3))).toEqual({ ...NOTHING, answered: answered(3) })
  })

  it('is the same object where an answer says the same, so that it is not drawn again', () => {
    const saying = (id: number, now: number): Answered => ({
      ...answered(id),
      assessed: [{ id: 'a', year: 2030 }],
      mean: { now, before: 1, judged: 2 },
    })
    const [first, second] = [shownAfter(saying(1, 5)), shownAfter(saying(1, 5), saying(2, 6))]
    const third = next(first, saying(2, 6))
    expect(third).toEqual(second)
    expect(third.answered?.assessed).toBe(first.answered?.assessed)
    expect(third.answered?.mean).toEqual({ now: 6, before: 1, judged: 2 })
    expect(first.answered?.mean.now).toBe(5)
  })

  it('is never few paths over all of them', () => {
    expect(shownAfter(answered(1), answered(1, QUICK_PATHS)).answered?.paths).toBe(FULL_PATHS)
    expect(shownAfter(answered(1, QUICK_PATHS), answered(1)).answered?.paths).toBe(FULL_PATHS)
  })
})
