import type { DrawnResponse } from '../../src/model/response.js'
import { type ResponseColumns, unitCost } from '../../src/model/response-columns.js'

/** Return draws, all of one form, at least one, as columns: one array a parameter. */
export function columnsOf(at: readonly DrawnResponse[]): ResponseColumns {
  const column = (name: string): Float64Array =>
    Float64Array.from(at, (one) => (one as unknown as Record<string, number>)[name] as number)
  const { form } = at[0] as DrawnResponse
  if (form === 'saturating') return { form, best: column('best'), half: column('half') }
  if (form === 'hill') return { form, best: column('best'), half: column('half'), power: column('power') }
  if (form === 'elasticity') return { form, elasticity: column('elasticity'), base: column('base') }
  return unitCost(column('cost'), column('steepness'), column('start'))
}

/** Return the draw of one path. */
export function drawnAt(columns: ResponseColumns, p: number): DrawnResponse {
  const { form, ...parameters } = columns
  return {
    form,
    ...Object.fromEntries(Object.entries(parameters).map(([name, all]) => [name, all[p]])),
  } as DrawnResponse
}
