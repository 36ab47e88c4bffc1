import type { Plan } from '../../../data/schemas.js'
import { Link } from '../../parts/link.js'
import { useRoomy } from '../../parts/use-roomy.js'
import { useSoon } from '../../parts/use-soon.js'
import { CLASSES } from '../../view/classes.js'
import { useView, useWords } from '../../view/use-view.js'
import { counted, NO_YEAR, type Row, yearsOf } from './rows.js'

type Props = { readonly plan: Plan; readonly rows: readonly Row[] }

/** The plan on a hand's breadth: groups by years, each cell a strip of its verdicts and the way to its targets. */
export function Overview(props: Props) {
  const { t } = useWords()
  const isRoomy = useRoomy()
  const isSoon = useSoon()
  return (
    <details className="overview" open={isRoomy}>
      <summary className="side-title">{t('web.board.overview')}</summary>
      <p className="side-hint">{t('web.board.overview.hint')}</p>
      {isSoon ? <Strips {...props} /> : null}
    </details>
  )
}

function Strips({ plan, rows }: Props) {
  const { t, language } = useWords()
  const { view } = useView()
  const years = yearsOf(rows)
  const nameOf = (year: string): string => (year === NO_YEAR ? t('web.year.none') : year)
  return (
    <table className="overview-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('web.column.group')}</span>
          </th>
          {years.map((year) => (
            <th key={year} scope="col">
              <Link
                to={{ year: view.year === year ? '' : year, group: '' }}
                aria-current={view.year === year && view.group === '' ? 'true' : undefined}
              >
                {year === NO_YEAR ? (
                  <>
                    <span aria-hidden="true">–</span>
                    <span className="unseen">{nameOf(year)}</span>
                  </>
                ) : (
                  year
                )}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.groups
          .filter(({ id }) => rows.some((row) => row.item.group === id))
          .map((group) => (
            <tr key={group.id}>
              <th scope="row">
                <Link
                  to={{ group: view.group === group.id ? '' : group.id, year: '' }}
                  title={group[language]}
                  aria-current={view.group === group.id && view.year === '' ? 'true' : undefined}
                >
                  {group[language]}
                </Link>
              </th>
              {years.map((year) => (
                <td key={year}>
                  <Cell
                    rows={rows.filter((row) => row.year === year && row.item.group === group.id)}
                    year={year}
                    group={group.id}
                    yearName={nameOf(year)}
                    groupName={group[language]}
                  />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

type CellProps = {
  readonly rows: readonly Row[]
  readonly year: string
  readonly group: string
  readonly yearName: string
  readonly groupName: string
}

function Cell({ rows, year, group, yearName, groupName }: CellProps) {
  const { t, n } = useWords()
  const { view } = useView()
  if (rows.length === 0) return <span className="cell-none">·</span>
  const counts = counted(rows)
  const judged = rows.length - counts.none
  const isChosen = view.year === year && view.group === group
  return (
    <Link
      to={isChosen ? { year: '', group: '' } : { year, group }}
      className="cell"
      aria-current={isChosen ? 'true' : undefined}
    >
      {/* Said in words; an own label would hide the numbers from who speaks what they see. */}
      <span className="unseen">
        {t('web.board.overview.cell', { group: groupName, year: yearName, judged: n(judged), all: n(rows.length) })}
      </span>
      <span className="cell-number" aria-hidden="true">
        {judged === 0 ? <span className="cell-few">0</span> : <b>{n(judged)}</b>}/{n(rows.length)}
      </span>
      <span className="cell-strip" aria-hidden="true">
        {CLASSES.filter((one) => counts[one] > 0).map((one) => (
          <span key={one} className={`strip-part v-${one}`} style={{ flexGrow: counts[one] }} />
        ))}
      </span>
    </Link>
  )
}
