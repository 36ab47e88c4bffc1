import { figureId } from '../figure-id.js'
import type { Observation } from '../schemas.js'
import type { ReadFigure } from './figures.js'

/** What storing a line would do. `shipped`: refused, as a figure that came with the product is never overwritten. */
export const DIFFERENCES = ['added', 'changed', 'refused', 'shipped', 'same', 'empty'] as const

export type Difference = ReadFigure & {
  readonly kind: (typeof DIFFERENCES)[number]
  /** as it stands before */
  readonly before?: Observation
  /** version of the document that is changed; 0: it is new */
  readonly version: number
}

/** A figure that somebody keeps, as a document. */
export type KeptFigure = { readonly id: string; readonly version: number; readonly body: Observation }

/**
 * Compare lines with what stands, before anything is stored.
 * @param standing every figure that counts, shipped or kept
 * @param kept those that are documents, and so can be changed
 */
export function differencesOf(
  rows: readonly ReadFigure[],
  standing: readonly Observation[],
  kept: readonly KeptFigure[],
): readonly Difference[] {
  const byId = new Map(standing.map((one) => [figureId(one), one]))
  const documents = new Map(kept.map((one) => [one.id, one]))
  return rows.map((row): Difference => {
    const { figure, problems } = row
    if (figure === undefined) return { ...row, kind: problems.length > 0 ? 'refused' : 'empty', version: 0 }
    const id = figureId(figure)
    const document = documents.get(id)
    const before = document?.body ?? byId.get(id)
    if (before === undefined) return { ...row, kind: 'added', version: 0 }
    const version = document?.version ?? 0
    if (isSame(before, figure)) return { ...row, kind: 'same', before, version }
    return { ...row, kind: document === undefined ? 'shipped' : 'changed', before, version }
  })
}

/** Whether two figures of one name say the same. */
const isSame = (a: Observation, b: Observation): boolean =>
  (Object.keys(a) as (keyof Observation)[]).every((field) => a[field] === b[field])
