import type { Data } from '../../../data/load.js'
import type { Plan, Target } from '../../../data/schemas.js'
import { once } from '../../../model/once.js'
import { mustBe } from '../../../report/targets-view.js'
import type { Language, Text } from '../../../text/language.js'
import { plainText } from '../../../text/plain.js'
import type { Attainment, ProjectionAnswer, TargetItem } from '../../api/client.js'
import type { Catalogue } from '../../api/use-answers.js'
import type { Change } from '../../parts/change.js'
import { calledOf } from '../../parts/odds.js'
import { type Called, type Class, classOf } from '../../view/classes.js'

/** One target of the board: the promise, what is said of it, and what it is found by. */
export type Row = {
  readonly id: string
  readonly item: TargetItem
  readonly attainment: Attainment
  /** against the baseline, when another scenario is shown; undefined: the two cannot be compared */
  readonly change: Change | undefined
  readonly called: Called
  readonly class: Class
  readonly year: string
  /** what the filter of offices goes by: an office of the catalogue, else the name as the plan prints it */
  readonly office: string
  readonly officeName: Text
  readonly officeShort: Text
  /** what it is searched by, without accents: made when somebody searches */
  readonly searched: () => string
}

/** The filter value of targets without a year. */
export const NO_YEAR = 'none'

/** Join promises and verdicts, in the plan's order. A promise without a verdict (the data changed between two answers) is left out. @param isComparing changes are on their way */
export function rowsOf(
  targets: readonly TargetItem[],
  shown: ProjectionAnswer,
  changes: ReadonlyMap<string, Change> | undefined,
  isComparing: boolean,
  { agencies }: Catalogue,
): readonly Row[] {
  const verdicts = new Map(shown.targets.map((one) => [one.id, one]))
  const offices = new Map([...agencies.values()].map((one) => [one.name.vi, one]))
  return targets.flatMap((item): Row[] => {
    const attainment = verdicts.get(item.id)
    if (attainment === undefined) return []
    const called = calledOf(attainment)
    const office = offices.get(attainment.agency) ?? offices.get(attainment.agency.split(/[;,]/)[0]?.trim() ?? '')
    const printed = { vi: attainment.agency, en: attainment.agency }
    return [
      {
        id: item.id,
        item,
        attainment,
        change: changes === undefined && isComparing ? { kind: 'waiting' } : changes?.get(item.id),
        called,
        class: classOf(called),
        year: item.year === null ? NO_YEAR : String(item.year),
        office: office?.id ?? attainment.agency,
        officeName: office?.name ?? printed,
        officeShort: office?.short ?? printed,
        searched: once(() =>
          plainText(
            [item.id, item.name.vi, item.name.en, item.quote, attainment.agency, office?.name.en ?? ''].join(' '),
          ),
        ),
      },
    ]
  })
}

/** What must be reached, in words. */
export const mustText = (item: TargetItem, units: Catalogue['units'], language: Language): string =>
  mustBe({ units } as unknown as Data, promiseOf(item), language)

/** What a promise asks for, in the form of the plan's own row: left out where the record says null. */
const promiseOf = (item: TargetItem): Target =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as unknown as Target

export type Filters = Readonly<Record<'year' | 'group' | 'agency' | 'grade' | 'status' | 'q', string>>

/** Return the rows that match every filter; an empty filter takes all, words are looked for without accents. */
export function filtered(rows: readonly Row[], { year, group, agency, grade, status, q }: Filters): readonly Row[] {
  const words = plainText(q).split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (year === '' || row.year === year) &&
      (group === '' || row.item.group === group) &&
      (agency === '' || row.office === agency) &&
      (grade === '' || row.attainment.grade === grade) &&
      (status === '' || row.class === status) &&
      words.every((word) => row.searched().includes(word)),
  )
}

/** Count rows by class. */
export function counted(rows: readonly Row[]): Readonly<Record<Class, number>> {
  const counts: Record<Class, number> = { met: 0, likely: 0, even: 0, unlikely: 0, missed: 0, none: 0 }
  for (const row of rows) counts[row.class]++
  return counts
}

export type Section = { readonly year: string; readonly rows: readonly Row[]; readonly groups: readonly Group[] }
export type Group = { readonly id: string; readonly rows: readonly Row[] }

/** Order rows by year, then the plan's groups; within a group what can be judged stands before what cannot. */
export function sectionsOf(rows: readonly Row[], groups: Plan['groups']): readonly Section[] {
  return yearsOf(rows).map((year) => {
    const ofYear = rows.filter((row) => row.year === year)
    return {
      year,
      rows: ofYear,
      groups: groups.flatMap(({ id }) => {
        const own = ofYear.filter((row) => row.item.group === id)
        const sorted = [...own.filter((row) => row.class !== 'none'), ...own.filter((row) => row.class === 'none')]
        return sorted.length === 0 ? [] : [{ id, rows: sorted }]
      }),
    }
  })
}

/** The first so many rows of some sections; what is said of a section is said of all of it. */
export function firstOf(sections: readonly Section[], most: number): readonly Section[] {
  let left = most
  const cut = (group: Group): Group => {
    const rows = group.rows.slice(0, left)
    left -= rows.length
    return { ...group, rows }
  }
  const isDrawn = ({ rows }: Group): boolean => rows.length > 0
  return sections
    .map((section) => ({ ...section, groups: section.groups.map(cut).filter(isDrawn) }))
    .filter(({ groups }) => groups.length > 0)
}

/** The years of some rows, ascending; targets without a year come last. */
export function yearsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map((row) => row.year))].sort((a, b) =>
    a === NO_YEAR ? 1 : b === NO_YEAR ? -1 : a < b ? -1 : 1,
  )
}
