import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InputError } from '../../src/data/problem.js'
import { type Document, overlayOn, withDocuments } from '../../src/scenarios/overlay.js'
import { shippedData } from '../data-root.js'

const words = (text: string) => ({ vi: text, en: text })
const base = shippedData()
const IDS = ['k0', 'k1', 'k2', 'k3']

/** Scenarios that extend each other, in circles too, some of them wrong in themselves or by what they extend. */
const body = fc.record(
  {
    id: fc.constantFrom(...IDS),
    name: fc.constantFrom(...Array.from('abcdefgh', words), 7),
    summary: fc.constant(words('s')),
    assumptions: fc.constant([]),
    extends: fc.constantFrom('baseline', 'baseline', 'nobody', ...IDS),
    plan: fc.constantFrom('binh-dinh', 'binh-dinh', 'binh-dinh', 'ninh-thuan', 'nowhere'),
    policy: fc.constantFrom(
      { spending: [{ programme: 'digital-skills', from: 2027, share: 1 }] },
      { spending: [{ programme: 'digital-skills', payer: 'centre', from: 2027, match: 1 }] },
    ),
  },
  { requiredKeys: ['id', 'name', 'summary', 'assumptions'] },
)
const document = fc
  .tuple(fc.constantFrom(...IDS), body, fc.nat(8))
  .map(([id, one, place]): Document => ({ kind: 'scenario', id, body: place > 0 ? { ...one, id } : one }))

type Outcome =
  | { readonly problems: unknown }
  | { readonly scenarios: unknown; readonly kept: unknown; readonly hash: string }
function outcomeOf(work: () => ReturnType<typeof withDocuments>): Outcome {
  try {
    const { hash, budget } = work()
    return { hash, kept: budget.kept, scenarios: [...budget.scenarios] }
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems }
    throw error
  }
}

it('documents seen before give what they would give anew, whatever stands beside them', () => {
  let refused = 0
  let taken = 0
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 3, maxLength: 8 }),
      fc.array(fc.nat(255), { maxLength: 12 }),
      (pool, picks) => {
        const overlay = overlayOn(base)
        for (const pick of picks) {
          // Each bit says whether a document stands; of those with one id the last.
          const standing = new Map(pool.filter((_, i) => pick & (1 << i)).map((one) => [one.id, one]))
          const documents = [...standing.values()]
          const outcome = outcomeOf(() => overlay(documents))
          expect(outcome).toEqual(outcomeOf(() => withDocuments(base, structuredClone(documents))))
          if ('problems' in outcome) refused++
          else taken++
        }
      },
    ),
    { numRuns: 150 },
  )
  expect(Math.min(refused, taken)).toBeGreaterThan(50)
})

it('a scenario is checked anew when what it extends has gone or come', () => {
  const overlay = overlayOn(base)
  const scenario = (id: string, parent: string): Document => ({
    ...{ kind: 'scenario', id },
    body: { id, name: words(id), summary: words(id), assumptions: [], extends: parent },
  })
  const [parent, child] = [scenario('parent', 'baseline'), scenario('child', 'parent')]
  expect(overlay([child, parent]).budget.scenarios.has('child')).toBe(true)
  expect(() => overlay([child])).toThrow('SCENARIO_UNKNOWN')
  expect(overlay([child, parent]).budget.scenarios.get('child')).toBe(
    overlay([child, parent]).budget.scenarios.get('child'),
  )
  expect(() => overlay([child, scenario('parent', 'child')])).toThrow('SCENARIO_CYCLE')
})
