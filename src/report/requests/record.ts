import { z } from 'zod'
import { Day, Id } from '../../data/schemas.js'
import type { DataRequest } from './wanted.js'

/** What one office is asked for as the outside sees it: the rows of its workbook. */
export const RequestRecord = z.strictObject({
  office: z.strictObject({ vi: z.string(), en: z.string() }),
  agency: Id.nullable().describe('of the catalogue; null: the office stands in the plan alone'),
  due: Day.nullable().describe('day of the next report; null: the plan names none'),
  figures: z.array(
    z.strictObject({
      indicator: Id,
      years: z.array(z.int()).describe('years without a figure, the last complete one first'),
      targets: z.array(Id).describe('targets that wait for it'),
    }),
  ),
})
export type RequestRecord = z.infer<typeof RequestRecord>

export const requestRecord = ({ office, agency, due, figures }: DataRequest): RequestRecord => ({
  office: { vi: office, en: agency?.name.en ?? office },
  agency: agency?.id ?? null,
  due: due ?? null,
  figures: figures.map(({ indicator, years, targets }) => ({
    indicator: indicator.id,
    years: [...years],
    targets: [...targets],
  })),
})
