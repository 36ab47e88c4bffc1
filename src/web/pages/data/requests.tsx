import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import type { Indicator } from '../../../data/schemas.js'
import type { RequestRecord } from '../../../report/requests/record.js'
import { formatDay } from '../../../text/day.js'
import { plainText } from '../../../text/plain.js'
import { dataRequests, requestsAddress } from '../../api/intake.js'
import { useCatalogue } from '../../api/use-answers.js'
import { save } from '../../parts/chart/take.js'
import { Link } from '../../parts/link.js'
import { Scroll } from '../../parts/scroll.js'
import { Answered, Empty } from '../../parts/states.js'
import { useView, useWords } from '../../view/use-view.js'
import type { PartProps } from './index.js'
import { requestCsv } from './request-csv.js'

/** What each office is asked for, as a sheet to fill in: the same as in the workbooks. */
export function Requests({ desk }: Pick<PartProps, 'desk'>) {
  const { t, language } = useWords()
  const { view } = useView()
  const { plans } = useCatalogue()
  const own = plans.get(view.plan)?.territory ?? ''
  const answer = useQuery({
    queryKey: ['data-requests', view.plan],
    queryFn: ({ signal }) => dataRequests(view.plan, { language, signal }),
    enabled: desk.place === own,
  })
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
        <a className="button button-quiet" href={requestsAddress(view.plan, { language })} download>
          {t('web.intake.requests')}
        </a>
        {view.agency === '' ? null : <Link to={{ agency: '' }}>{t('web.requests.every')}</Link>}
      </div>
      <Answered answer={answer} loading={t('web.requests.loading')}>
        {(requests) => <All requests={requests} desk={desk} place={own} />}
      </Answered>
    </>
  )
}

type AllProps = { readonly requests: readonly RequestRecord[]; readonly place: string } & Pick<PartProps, 'desk'>

function All({ requests, desk, place }: AllProps) {
  const { t, n } = useWords()
  const { view } = useView()
  // A plan may name an office that no catalogue has: it is then called by its name.
  const shown = requests.filter(({ agency, office }) => ['', agency, office.vi].includes(view.agency))
  const count = shown.reduce((sum, { figures }) => sum + figures.length, 0)
  return (
    <>
      <p className="desk-count" data-shown>
        {t('web.requests.shown', { n: n(count), offices: n(shown.length) })}
      </p>
      {shown.length === 0 ? <Empty>{t('web.requests.none')}</Empty> : null}
      {shown.map((request) => (
        <One key={request.office.vi} request={request} place={place} indicators={desk.indicators} />
      ))}
    </>
  )
}

type OneProps = {
  readonly request: RequestRecord
  readonly place: string
  readonly indicators: ReadonlyMap<string, Indicator>
}

function One({ request, place, indicators }: OneProps) {
  const { t, n, language } = useWords()
  const { units, territories } = useCatalogue()
  const { office, agency, due } = request
  const name = office[language]
  const figures = request.figures.flatMap(({ indicator: id, ...asked }) => {
    const indicator = indicators.get(id)
    return indicator === undefined ? [] : [{ indicator, ...asked }]
  })
  const download = (): void => {
    // The mark at its head tells a spreadsheet that the text is UTF-8.
    const text = `\uFEFF${requestCsv(figures, territories.get(place)?.name[language] ?? place, language)}`
    const file = [t('web.requests.file'), agency ?? plainText(name).replace(/[^a-z0-9]+/g, '-'), due ?? []].flat()
    save(`${file.join('-')}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <section className="desk-panel" aria-label={name} data-agency={agency ?? ''} data-due={due ?? ''}>
      <div className="request-head">
        <h2>{name}</h2>
        <Button className="button button-quiet" onPress={download} aria-label={t('web.requests.download-of', { name })}>
          {t('web.requests.download')}
        </Button>
      </div>
      <p className="desk-soft">
        {t('web.requests.by', { due: due === null ? t('request.no-day') : formatDay(due, language) })}
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
            {figures.map(({ indicator, years, targets }) => (
              <tr key={indicator.id} data-indicator={indicator.id}>
                <th scope="row">{indicator.name[language]}</th>
                <td>{indicator.definition?.[language] ?? '–'}</td>
                <td>{units.get(indicator.unit)?.name[language] ?? indicator.unit}</td>
                <td>{years.join(', ')}</td>
                <td className="num">{n(targets.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
