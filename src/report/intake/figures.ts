import { figureId } from '../../data/figure-id.js'
import type { Proposal } from '../../data/intake/proposals.js'
import type { Indicator, Observation } from '../../data/schemas.js'
import { bestPerYear } from '../../scenarios/evidence.js'
import type { CellChange, DocumentChange, KeptDocument } from './change.js'
import type { Standing } from './preview.js'

type FigureProposal = Extract<Proposal, { readonly kind: 'observation' }>

/**
 * Compare figures with what stands. A figure that came with the product is never overwritten: another value of it becomes a
 * correction, a newer figure with the file as its source.
 */
export function figureChanges(
  proposals: readonly FigureProposal[],
  { workspace, kept, source }: Standing,
): { readonly cells: readonly CellChange[]; readonly documents: readonly DocumentChange[] } {
  const standing = new Map(workspace.observations.map((one) => [figureId(one), one]))
  const used = usedFigures(workspace.observations, workspace.indicators)
  const documents: DocumentChange[] = []
  const cells = proposals.map(({ at, figure, read }): CellChange => {
    const changed = (body: Observation, before: number | null, isNew: boolean): CellChange => {
      const id = figureId(body)
      documents.push({
        action: 'put',
        kind: 'observation',
        id,
        version: kept.get(`observation/${id}`)?.version ?? 0,
        body,
      })
      return cellOf(isNew ? 'added' : 'changed', body, before)
    }
    const cellOf = (kind: CellChange['kind'], body: Observation, before: number | null): CellChange => ({
      ...{ ...at, kind, what: 'observation', id: body.indicator, year: body.year, territory: body.territory, before },
      ...{ after: body.value, unit: body.unit, source: body.source, read: read ?? null },
    })
    const found = standing.get(figureId(figure))
    if (found === undefined) return changed(figure, used(figure)?.value ?? null, true)
    if (isSame(found, figure)) return cellOf('same', figure, found.value)
    if (isLive(kept.get(`observation/${figureId(figure)}`))) return changed(figure, found.value, false)
    const correction = { ...figure, source: source.id, vintage: workspace.asOf }
    const corrected = standing.get(figureId(correction))
    if (corrected !== undefined && isSame(corrected, correction)) return cellOf('same', correction, corrected.value)
    return changed(correction, found.value, false)
  })
  return { cells, documents }
}

export const isLive = (document: KeptDocument | undefined): boolean => document?.deleted === false

const isSame = (a: Observation, b: Observation): boolean =>
  (Object.keys(a) as (keyof Observation)[]).every((field) => a[field] === b[field])

/** Return what finds the figure in use of an indicator, place and year. */
function usedFigures(observations: readonly Observation[], indicators: ReadonlyMap<string, Indicator>) {
  const groups = grouped(observations)
  const best = new Map<string, ReadonlyMap<number, Observation>>()
  return ({ indicator, territory, year }: Observation): Observation | undefined => {
    const key = `${indicator}|${territory}`
    if (!best.has(key)) {
      const measure = indicators.get(indicator)
      const rows = measure === undefined ? [] : bestPerYear(groups.get(key) ?? [], measure)
      best.set(key, new Map(rows.map((one) => [one.year, one])))
    }
    return best.get(key)?.get(year)
  }
}

function grouped(observations: readonly Observation[]): ReadonlyMap<string, Observation[]> {
  const groups = new Map<string, Observation[]>()
  for (const one of observations) {
    const key = `${one.indicator}|${one.territory}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}
