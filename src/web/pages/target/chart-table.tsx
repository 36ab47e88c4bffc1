import type { FanChart } from '../../../report/fan-chart.js'
import type { TargetChart } from '../../../report/target-page.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { chartRows } from './fan-of.js'

type Props = { readonly facts: TargetChart; readonly chart: FanChart; readonly own: string }

/** The chart for who reads numbers, or hears them. */
export function ChartTable({ facts, chart, own }: Props) {
  const { t, language } = useWords()
  const show = chart.formatValue
  return (
    <details className="figures">
      <summary>{t('web.target.table')}</summary>
      <Scroll look="scroller" label={t('web.target.table')}>
        <table className="data">
          <caption>
            {chart.title}, {chart.unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('web.column.year')}</th>
              <th scope="col" className="num">
                {t('web.target.table.published')}
              </th>
              <th scope="col" className="num">
                {chart.labels.median}
              </th>
              <th scope="col" className="num">
                {chart.labels.band50}
              </th>
              <th scope="col" className="num">
                {chart.labels.band90}
              </th>
              <th scope="col">{t('web.target.table.goal')}</th>
              <th scope="col">{t('web.target.table.source')}</th>
            </tr>
          </thead>
          <tbody>
            {chartRows(facts).map(({ year, figure, fan, targets }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="num">{figure === undefined ? '' : show(figure.value)}</td>
                <td className="num">{fan === undefined ? '' : show(fan.p50)}</td>
                <td className="num">{fan === undefined ? '' : `${show(fan.p25)} – ${show(fan.p75)}`}</td>
                <td className="num">{fan === undefined ? '' : `${show(fan.p05)} – ${show(fan.p95)}`}</td>
                <td>
                  {targets.map(({ id, must }) =>
                    id === own ? <b key={id}>{must[language]}</b> : <span key={id}>{must[language]}</span>,
                  )}
                </td>
                <td>{figure?.source ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
