import { useMemo } from 'react'
import type { Plan } from '../../../data/schemas.js'
import { CLASSES } from '../../view/classes.js'
import { BASELINE } from '../../view/params.js'
import { useView, useWords } from '../../view/use-view.js'
import { GridRow } from './grid-row.js'
import { counted, firstOf, NO_YEAR, type Row, type Section, sectionsOf } from './rows.js'
import { useDrawn } from './use-drawn.js'
import { useGridKeys } from './use-grid-keys.js'

/** Targets by year and group: one tab stop, arrows move, Enter opens. */
export function Grid({ plan, rows }: { readonly plan: Plan; readonly rows: readonly Row[] }) {
  const { t } = useWords()
  const { view } = useView()
  const all = useMemo(() => sectionsOf(rows, plan.groups), [rows, plan])
  const drawn = useDrawn(rows.length)
  const sections = useMemo(() => (drawn < rows.length ? firstOf(all, drawn) : all), [drawn, all, rows.length])
  const hasChange = view.scenario !== BASELINE
  const keys = useGridKeys(sections)
  const columns = ['target', 'must', 'verdict', 'chance', ...(hasChange ? ['change'] : []), 'middle', 'grade'] as const
  return (
    <>
      <p className="unseen" id="grid-keys">
        {t('web.board.keys')}
      </p>
      <table
        {...keys}
        className={`grid ${hasChange ? 'grid-changed' : ''}`}
        aria-busy={drawn < rows.length}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are reached by arrow keys is a grid
        role="grid"
        aria-label={t('web.board.grid')}
        aria-describedby="grid-keys"
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`col-${column}`}>
                {t(`web.column.${column as 'target'}`)}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <SectionRows key={section.year} section={section} plan={plan} hasChange={hasChange} width={columns.length} />
        ))}
      </table>
    </>
  )
}

type SectionProps = {
  readonly section: Section
  readonly plan: Plan
  readonly hasChange: boolean
  readonly width: number
}

function SectionRows({ section: { year, rows, groups }, plan, hasChange, width }: SectionProps) {
  const { t, n, language } = useWords()
  const counts = counted(rows)
  return (
    <tbody>
      <tr className="grid-year">
        <th className="grid-year-cell" scope="rowgroup" colSpan={width}>
          <span className="grid-year-name">{year === NO_YEAR ? t('web.year.none') : year}</span>
          <span className="grid-year-count">
            {t('web.section.counted', {
              n: n(rows.length),
              list: CLASSES.filter((one) => counts[one] > 0)
                .map((one) => `${n(counts[one])} ${t(`web.class.${one}`)}`)
                .join(', '),
            })}
          </span>
        </th>
      </tr>
      {groups.map((group) => (
        <GroupRows
          key={group.id}
          name={plan.groups.find(({ id }) => id === group.id)?.[language] ?? group.id}
          width={width}
        >
          {group.rows.map((row) => (
            <GridRow key={row.id} row={row} hasChange={hasChange} />
          ))}
        </GroupRows>
      ))}
    </tbody>
  )
}

function GroupRows({
  name,
  width,
  children,
}: {
  readonly name: string
  readonly width: number
  readonly children: React.ReactNode
}) {
  return (
    <>
      <tr className="grid-group">
        <th className="grid-group-cell" scope="rowgroup" colSpan={width}>
          {name}
        </th>
      </tr>
      {children}
    </>
  )
}
