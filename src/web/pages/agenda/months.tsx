import { memo } from 'react'
import { ruleWords } from '../../../report/rule-words.js'
import { formatDay } from '../../../text/day.js'
import { useWords } from '../../view/use-view.js'
import type { Entry, Month } from './entries.js'
import { StandingMark } from './standing-mark.js'

type Props = { readonly months: readonly Month[]; readonly on: string }

/** Days by month, and within a month by who leads. */
export const Months = memo(function Months({ months, on }: Props) {
  const { t, n } = useWords()
  return months.map(({ month, offices }) => {
    const [year, number] = month.split('-')
    const count = offices.reduce((sum, { entries }) => sum + entries.length, 0)
    return (
      <section key={month} className="agenda-month" aria-labelledby={`month-${month}`}>
        <h2 id={`month-${month}`} className="agenda-month-name">
          {month === '' ? t('web.agenda.no-day') : t('web.agenda.month', { month: Number(number), year: year ?? '' })}
          {month === on.slice(0, 7) ? <span className="agenda-now"> {t('web.agenda.this-month')}</span> : null}
          <span className="agenda-month-count">{n(count)}</span>
        </h2>
        {offices.map(({ lead, entries }) => (
          <div key={lead} className="agenda-office">
            <h3 className="agenda-lead">{lead === '' ? t('web.agenda.no-lead') : lead}</h3>
            <ul>
              {entries.map((entry) => (
                <One key={entry.key} entry={entry} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    )
  })
})

function One({ entry: { row, date, days, standing } }: { readonly entry: Entry }) {
  const { t, n, language } = useWords()
  const others = row.kind === 'task' ? [...row.lead.slice(1), ...row.coordinating] : [...row.lead.slice(1), ...row.to]
  return (
    <li className={`agenda-one standing-${standing}`} data-entry={row.id}>
      <div className="agenda-when">
        <StandingMark standing={standing} />
        <span>
          {date === undefined ? null : (
            <time dateTime={date}>
              {formatDay(date, language)}
              {row.basis === 'period-end' ? <abbr title={t('agenda.period-note')}>*</abbr> : null}
            </time>
          )}
          <span className="agenda-standing">
            {standing === 'done'
              ? t('web.agenda.standing.done')
              : days === undefined
                ? t('web.agenda.standing.undated')
                : t(days === 0 ? 'web.agenda.today' : days > 0 ? 'web.agenda.left' : 'web.agenda.past', {
                    n: n(Math.abs(days)),
                  })}
          </span>
        </span>
      </div>
      <div className="agenda-what">
        <p>
          <span className="desk-tag">{t(`web.agenda.what.${row.kind}`)}</span>{' '}
          {row.number === null ? '' : `${row.number}. `}
          <bdi>{row.title[language] ?? row.title.vi}</bdi>
        </p>
        <p className="desk-soft">
          {others.length === 0
            ? null
            : `${t(row.kind === 'task' ? 'web.agenda.with' : 'web.agenda.with-to', { names: others.join('; ') })}. `}
          {row.deliverable === null ? null : `${t('agenda.deliverable', { text: row.deliverable })}. `}
          {t('agenda.printed', { text: row.deadline ?? ruleWords(row.rule, language) })};{' '}
          {t('agenda.source', { line: row.line })}.
        </p>
        {row.guidance === null ? null : (
          <p className="desk-soft">{t('agenda.guided', recorded(row.guidance, language))}</p>
        )}
        {row.done === null ? null : <p className="desk-soft">{t('agenda.recorded', recorded(row.done, language))}</p>}
      </div>
    </li>
  )
}

const recorded = (
  { on, document, by }: { readonly on: string; readonly document: string; readonly by: string },
  language: 'vi' | 'en',
) => ({ date: formatDay(on, language), document, by })
