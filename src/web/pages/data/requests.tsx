import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { requestsAddress } from '../../api/intake.js'
import { useCatalogue } from '../../api/use-answers.js'
import { save } from '../../parts/chart/take.js'
import { Field } from '../../parts/field.js'
import { Link } from '../../parts/link.js'
import { Scroll } from '../../parts/scroll.js'
import { Empty } from '../../parts/states.js'
import { useView, useWords } from '../../view/use-view.js'
import type { PartProps } from './index.js'
import { type Request, requestCsv, requestsOf } from './missing.js'

const DAYS_TO_ANSWER = 15
const DAY_MS = 24 * 3600_000

/** What each office is asked for, as a sheet to fill in. */
export function Requests({ desk }: Pick<PartProps, 'desk'>) {
  const { t, n, language } = useWords()
  const { view } = useView()
  const { plans } = useCatalogue()
  const own = plans.get(view.plan)?.territory ?? ''
  const [due, setDue] = useState(() => new Date(Date.now() + DAYS_TO_ANSWER * DAY_MS).toISOString().slice(0, 10))
  const requests = useMemo(() => {
    const figures = desk.figures.filter(({ territory }) => territory === own)
    return requestsOf(desk.targets, figures, desk.indicators, new Date().getFullYear())
  }, [desk, own])
  const shown = requests.filter(({ agency }) => view.agency === '' || agency === view.agency)
  const count = shown.reduce((sum, { wanted }) => sum + wanted.length, 0)
  if (desk.place !== own)
    return (
      <Empty>
        <p>{t('web.requests.own-only')}</p>
        <Link to={{ place: '' }}>{t('web.requests.own')}</Link>
      </Empty>
    )
  return (
    <>
      <p className="desk-lead">{t('web.requests.text')}</p>
      <div className="desk-tools">
        <Field label={t('web.requests.due')} type="date" value={due} onChange={setDue} />
        <a className="button button-quiet" href={requestsAddress(view.plan, { language })} download>
          {t('web.intake.requests')}
        </a>
        {view.agency === '' ? null : <Link to={{ agency: '' }}>{t('web.requests.every')}</Link>}
      </div>
      <p className="desk-count" data-shown>
        {t('web.requests.shown', { n: n(count), offices: n(shown.length) })}
      </p>
      {shown.length === 0 ? <Empty>{t('web.requests.none')}</Empty> : null}
      {shown.map((request) => (
        <One key={request.agency} request={request} place={own} due={due} />
      ))}
    </>
  )
}

type OneProps = { readonly request: Request; readonly place: string; readonly due: string }

function One({ request, place, due }: OneProps) {
  const { t, n, language } = useWords()
  const { agencies, units, territories } = useCatalogue()
  const { agency, wanted } = request
  const name = agencies.get(agency)?.name[language] ?? t('web.requests.nobody')
  const download = (): void => {
    // The mark at its head tells a spreadsheet that the text is UTF-8.
    const text = `\uFEFF${requestCsv(request, territories.get(place)?.name[language] ?? place, language)}`
    save(`${t('web.requests.file')}-${agency || 'x'}-${due}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <section className="desk-panel" aria-label={name} data-agency={agency}>
      <div className="request-head">
        <h2>{name}</h2>
        <Button className="button button-quiet" onPress={download} aria-label={t('web.requests.download-of', { name })}>
          {t('web.requests.download')}
        </Button>
      </div>
      <p className="desk-soft">
        {t('web.requests.by', { due: language === 'vi' ? due.split('-').reverse().join('/') : due })}
      </p>
      <Scroll label={name}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{t('web.data.indicator')}</th>
              <th scope="col">{t('web.requests.definition')}</th>
              <th scope="col">{t('web.data.unit')}</th>
              <th scope="col">{t('web.requests.years')}</th>
              <th scope="col" className="num">
                {t('web.requests.targets')}
              </th>
            </tr>
          </thead>
          <tbody>
            {wanted.map(({ indicator, years, targets }) => (
              <tr key={indicator.id}>
                <th scope="row">{indicator.name[language]}</th>
                <td>{indicator.definition?.[language] ?? '–'}</td>
                <td>{units.get(indicator.unit)?.name[language] ?? indicator.unit}</td>
                <td>{years.join(', ')}</td>
                <td className="num">{n(targets)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
