import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/data/problem.js'
import { answerQuestion, KINDS, type Kind, readQuestion } from '../../../src/report/answers/index.js'
import { QuestionError } from '../../../src/report/answers/question-error.js'
import { questionHash } from '../../../src/report/answers/question-hash.js'
import { shippedData } from '../../data-root.js'
import { OWN, QUICK } from './questions.js'

/** Work is kept small; what is wrong stays wrong. */
function small(plain: unknown): unknown {
  if (typeof plain !== 'object' || plain === null) return plain
  const most = { paths: 8, morris: 2, sobol: 32, points: 2 } as const
  const entries = Object.entries(plain).map(([key, value]) => {
    const cap = (most as Record<string, number | undefined>)[key]
    return [key, typeof value === 'number' && cap !== undefined && value > cap && value < 1e5 ? cap : value]
  })
  return { ...Object.fromEntries(entries), ...('paths' in plain ? {} : { paths: 8 }) }
}

/** Every place in a value where something can be changed. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))]
}

function changed(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  const after = changed(copy[key], rest, by)
  if (after === undefined && !Array.isArray(copy)) delete copy[key]
  else copy[key] = after
  return copy
}

describe('any question', () => {
  const RICH = {
    ...OWN,
    policy: {
      envelope: [{ from: 2027, to: 2030, amount: 900, priceYear: 2025 }],
      spending: [{ programme: 'rd-tasks', from: 2027, to: 2029, ramp: [5, 9] }],
    },
    world: {
      drivers: [{ driver: 'grdp', from: 2027, factor: 1.1 }],
      shocks: [
        { kind: 'revenue', from: 2027, factor: 0.9, why: 'x' },
        { kind: 'shift', indicator: 'dti-score', year: 2028, by: 0.1, why: 'x' },
      ],
    },
  }
  const SEEDS: readonly (readonly [Kind, object])[] = KINDS.flatMap((kind): [Kind, object][] => {
    const quick = {
      ...QUICK[kind],
      ...(kind === 'optimisation' ? { constraints: { keep: 20, hold: ['rd-tasks'] } } : {}),
    }
    if (kind === 'comparison')
      return [
        [kind, quick],
        [kind, { ...quick, scenarios: ['baseline', RICH] }],
      ]
    if (kind === 'robustness')
      return [
        [kind, quick],
        [kind, { ...quick, worlds: [RICH] }],
      ]
    return [
      [kind, quick],
      [kind, { ...quick, scenario: RICH }],
    ]
  })
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('baseline', 'binh-dinh', 'rd-tasks', '__proto__', '', 2027, 2050, -1, 0, 1e300, 5e-324, undefined),
  )
  /** Numbers that a field of its kind may well take, and some that no computation likes. */
  const number = fc.oneof(
    fc.constantFrom(0, 1, 2, 5, 0.5, 2026, 2028, 2030, 2045, 100, 1e9, 1e300, 1e-300),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  const changeOf = (plain: object) =>
    fc.constantFrom(...pathsOf(plain)).chain((path) => {
      const old = path.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], plain)
      const mild = typeof old === 'number' ? number : fc.constant(old)
      return fc.tuple(fc.constant(path), fc.oneof({ weight: 1, arbitrary: odd }, { weight: 3, arbitrary: mild }))
    })
  const mutated = fc
    .constantFrom(...SEEDS)
    .chain(([kind, plain]) =>
      fc
        .array(changeOf(plain), { minLength: 1, maxLength: 3 })
        .map(
          (changes) => [kind, changes.reduce<unknown>((value, [path, by]) => place(value, path, by), plain)] as const,
        ),
    )

  /** A change inside what an earlier change took away is none. */
  function place(value: unknown, path: readonly string[], by: unknown): unknown {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((one, key) => (one as Record<string, unknown> | null)?.[key], value)
    return path.length > 0 && (typeof parent !== 'object' || parent === null) ? value : changed(value, path, by)
  }

  it.each(SEEDS)('%s is answered as it stands', async (kind, plain) => {
    await answerQuestion(shippedData(), kind, readQuestion(kind, small(plain)))
  })

  it('is answered, or refused as one', async () => {
    const seen = { answered: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(mutated, async ([kind, plain]) => {
        try {
          const question = readQuestion(kind, small(plain))
          expect(questionHash(shippedData(), kind, question)).toMatch(/^[0-9a-f]{32}$/)
          const answer = await answerQuestion(shippedData(), kind, question)
          expect(JSON.stringify(answer)).not.toContain('undefined')
          seen.answered++
        } catch (error) {
          if (!(error instanceof InputError || error instanceof QuestionError)) throw error
          seen.refused++
        }
      }),
      { numRuns: 120 },
    )
    expect(Math.min(seen.answered, seen.refused)).toBeGreaterThan(10)
  })
})
