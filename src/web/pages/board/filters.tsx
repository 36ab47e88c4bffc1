import type { Plan } from '../../../data/schemas.js'
import { GRADES } from '../../../model/verdict.js'
import { type Choice, Choose } from '../../parts/choose.js'
import { useRoomy } from '../../parts/use-roomy.js'
import { CLASSES } from '../../view/classes.js'
import { useView, useWords } from '../../view/use-view.js'
import { NO_YEAR, type Row, yearsOf } from './rows.js'

/** RAC's lists have no empty key: this one stands for "all". */
const ALL = '·'
const NONE = { year: '', group: '', agency: '', grade: '', status: '', q: '' } as const

type Props = { readonly plan: Plan; readonly rows: readonly Row[]; readonly shown: number }

/** What is on the board: only choices that some target of the plan has, with how many have it. */
export function Filters({ plan, rows, shown }: Props) {
  const { t, n, language } = useWords()
  const { view } = useView()
  const offices = new Map(rows.map((row) => [row.office, row.officeName[language]]))
  const having = (test: (row: Row) => boolean): string => n(rows.filter(test).length)
  const isRoomy = useRoomy()
  const isFiltered = Object.entries(NONE).some(([name]) => view[name as keyof typeof NONE] !== '')
  return (
    <details className="filters" open={isRoomy}>
      <summary className="side-title">{t('web.filter.title')}</summary>
      <div className="filters-fields">
        <One
          name="year"
          label={t('web.filter.year')}
          choices={yearsOf(rows).map((year) => ({
            id: year,
            name: `${year === NO_YEAR ? t('web.year.none') : year} (${having((row) => row.year === year)})`,
          }))}
        />
        <One
          name="status"
          label={t('web.filter.status')}
          choices={CLASSES.filter((one) => rows.some((row) => row.class === one)).map((one) => ({
            id: one,
            name: `${t(`web.class.${one}`)} (${having((row) => row.class === one)})`,
          }))}
        />
        <One
          name="group"
          label={t('web.filter.group')}
          choices={plan.groups
            .filter(({ id }) => rows.some((row) => row.item.group === id))
            .map((group) => ({
              id: group.id,
              name: `${group[language]} (${having((row) => row.item.group === group.id)})`,
            }))}
        />
        <One
          name="agency"
          label={t('web.filter.agency')}
          choices={[...offices]
            .map(([id, name]) => ({ id, name: `${name} (${having((row) => row.office === id)})` }))
            .sort((a, b) => a.name.localeCompare(b.name, language))}
        />
        <One
          name="grade"
          label={t('web.filter.grade')}
          choices={GRADES.filter((grade) => rows.some((row) => row.attainment.grade === grade)).map((grade) => ({
            id: grade,
            name: `${t(`grade.${grade}`)} (${having((row) => row.attainment.grade === grade)})`,
          }))}
        />
      </div>
      <p className="filters-shown">
        <span data-shown>{t('web.filter.shown', { n: n(shown), all: n(rows.length) })}</span>
        {isFiltered ? <ClearFilters /> : null}
      </p>
    </details>
  )
}

export function ClearFilters() {
  const { t } = useWords()
  const { go } = useView()
  return (
    <button type="button" className="button button-quiet" onClick={() => go(NONE)}>
      {t('web.filter.clear')}
    </button>
  )
}

type OneProps = {
  readonly name: Exclude<keyof typeof NONE, 'q'>
  readonly label: string
  readonly choices: readonly Choice[]
}

function One({ name, label, choices }: OneProps) {
  const { t } = useWords()
  const { view, go } = useView()
  return (
    <Choose
      label={label}
      className={`choose-${name}`}
      choices={[{ id: ALL, name: t('web.all') }, ...choices]}
      value={view[name] === '' ? ALL : view[name]}
      onChange={(id) => go({ [name]: id === ALL ? '' : id })}
    />
  )
}
