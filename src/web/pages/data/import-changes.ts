import { figureId } from '../../../data/figure-id.js'
import type { Difference } from '../../../data/import/differences.js'
import type { Observation } from '../../../data/schemas.js'
import type { Change, Kept } from '../../api/data.js'

/** Return what is to be stored: lines that add or change, and before them the new source where one of them names it. */
export function changesOf(differences: readonly Difference[], source: readonly Change[]): readonly Change[] {
  const wanted = differences.filter(({ kind }) => kind === 'added' || kind === 'changed')
  const named = new Set(wanted.map(({ figure }) => figure?.source))
  return [
    ...source.filter(({ id }) => named.has(id)),
    ...wanted.flatMap(({ figure, version }): Change[] =>
      figure === undefined ? [] : [{ kind: 'observation', id: figureId(figure), version, action: 'put', body: figure }],
    ),
  ]
}

/**
 * Return the changes that take an import back: what was added goes, what was changed is as it was; figures before the source
 * that they name.
 * @param stored the documents as the server gave them back
 */
export function inverseOf(differences: readonly Difference[], stored: readonly Kept<unknown>[]): readonly Change[] {
  const before = new Map<string, Observation | undefined>(
    differences.flatMap(({ figure, kind, before }) =>
      figure === undefined || (kind !== 'added' && kind !== 'changed')
        ? []
        : [[figureId(figure), kind === 'changed' ? before : undefined]],
    ),
  )
  return [...stored].reverse().map(({ kind, id, version }): Change => {
    const body = kind === 'observation' ? before.get(id) : undefined
    return body === undefined ? { kind, id, version, action: 'delete' } : { kind, id, version, action: 'put', body }
  })
}
