import { figureId } from '../../../data/figure-id.js'
import type { Indicator, Observation } from '../../../data/schemas.js'
import { bestPerYear } from '../../../scenarios/evidence.js'

/** Whether a figure is what the engine goes by, and if not why: another of its year is newer or firmer, it is doubtful, or older than the method. */
export type Use = 'used' | 'newer' | 'firmer' | 'doubtful' | 'break'

export type FigureRow = { readonly id: string; readonly figure: Observation; readonly use: Use }

export type Section = {
  readonly indicator: Indicator
  /** the newest year first, and of one year the one that is used */
  readonly rows: readonly FigureRow[]
}

/** Say of every figure of one indicator and place whether it is used. The engine's own rule decides: one figure a year. */
export function usesIn(rows: readonly Observation[], indicator: Indicator): readonly FigureRow[] {
  const best = new Set(bestPerYear(rows, indicator))
  const used = new Map([...best].map((one) => [one.year, one]))
  return rows.map((figure) => ({ id: figureId(figure), figure, use: use(figure) }))

  function use(figure: Observation): Use {
    if (best.has(figure)) return 'used'
    const { breaks: _, ...unbroken } = indicator
    if (bestPerYear([figure], unbroken).length === 0) return 'doubtful'
    if (bestPerYear([figure], indicator).length === 0) return 'break'
    return (used.get(figure.year)?.vintage ?? '') > figure.vintage ? 'newer' : 'firmer'
  }
}

/** Return indicators with their figures, the plan's in its order before all others; then those of the plan that have none. */
export function sectionsOf(
  figures: readonly Observation[],
  ofPlan: readonly string[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly Section[] {
  const ids = [...new Set([...ofPlan, ...figures.map(({ indicator }) => indicator)])]
  const sections = ids.flatMap((id): Section[] => {
    const indicator = indicators.get(id)
    if (indicator === undefined) return []
    const own = usesIn(
      figures.filter((one) => one.indicator === id),
      indicator,
    )
    return [{ indicator, rows: [...own].sort(newestFirst) }]
  })
  return [...sections.filter(({ rows }) => rows.length > 0), ...sections.filter(({ rows }) => rows.length === 0)]
}

function newestFirst(a: FigureRow, b: FigureRow): number {
  if (a.figure.year !== b.figure.year) return b.figure.year - a.figure.year
  if ((a.use === 'used') !== (b.use === 'used')) return a.use === 'used' ? -1 : 1
  return a.figure.vintage < b.figure.vintage ? 1 : -1
}
