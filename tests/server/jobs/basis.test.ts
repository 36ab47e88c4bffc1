import { expect, it } from 'vitest'
import { readQuestion } from '../../../src/report/answers/index.js'
import { type Document, withDocuments } from '../../../src/scenarios/overlay.js'
import { basisOf } from '../../../src/server/jobs/basis.js'
import { shippedData } from '../../data-root.js'

const squeeze = shippedData().budget.scenarios.get('squeeze-20')
const scenario = (id: string, parent: string): Document => ({
  ...{ kind: 'scenario', id },
  body: { ...squeeze, id, extends: parent, policy: undefined },
})
const driver = shippedData().budget.drivers[0]
const DOCUMENTS: readonly Document[] = [
  scenario('grandparent', 'baseline'),
  scenario('parent', 'grandparent'),
  scenario('child', 'parent'),
  scenario('stranger', 'baseline'),
  { kind: 'driver', id: `${driver?.driver}.${driver?.territory}`, body: driver },
]

it('what an answer rests on is enough to answer from, and no more scenarios than that', () => {
  const workspace = withDocuments(shippedData(), DOCUMENTS)
  const ids = (question: object): string[] => {
    const basis = basisOf(
      workspace,
      DOCUMENTS,
      'projection',
      readQuestion('projection', { plan: 'binh-dinh', ...question }),
    )
    // The same data come of it.
    expect(withDocuments(shippedData(), basis.documents).hash).toBe(basis.data)
    return basis.documents.filter(({ kind }) => kind === 'scenario').map(({ id }) => id)
  }
  expect(ids({ scenario: 'child' })).toEqual(['grandparent', 'parent', 'child'])
  expect(ids({ scenario: 'squeeze-20' })).toEqual([])
  expect(ids({ scenario: { ...squeeze, id: 'own', extends: 'parent' } })).toEqual(['grandparent', 'parent'])
  const { documents } = basisOf(workspace, DOCUMENTS, 'robustness', readQuestion('robustness', { plan: 'binh-dinh' }))
  expect(documents).toEqual(DOCUMENTS)
})
