import { useMemo } from 'react'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { FanPicture } from '../../parts/chart/fan-picture.js'
import { Failed } from '../../parts/states.js'
import { useWords } from '../../view/use-view.js'
import { ChartTable } from './chart-table.js'
import { fanOf } from './fan-of.js'
import { Rivals } from './rivals.js'
import { verdictSentence } from './sentences.js'
import { Take } from './take.js'
import type { useRivals } from './use-rivals.js'
import { useShocks } from './use-shocks.js'

type Props = { readonly record: TargetPageRecord; readonly beside: ReturnType<typeof useRivals> }

/** The chart with what it says, how to read it, its figures, and ways to take it along. */
export function Figure({ record, beside }: Props) {
  const words = useWords()
  const { t, language } = words
  const facts = record.chart
  const shocks = useShocks(record)
  const { rivals } = beside
  const chart = useMemo(
    () => (facts === null ? undefined : fanOf(record, facts, rivals, shocks, words)),
    [record, facts, rivals, shocks, words],
  )
  return (
    <section className="panel">
      <h2>{t('web.target.chart')}</h2>
      {facts === null || chart === undefined ? (
        <p className="panel-none">
          {t(record.attainment.finish === null ? 'web.target.chart.none' : 'web.target.chart.milestone')}
        </p>
      ) : (
        <figure>
          <p className="panel-sub">
            {record.definition.name[language]}, {chart.unit}
          </p>
          <FanPicture
            chart={chart}
            text={`${chart.title}. ${verdictSentence(record, words)}`}
            loading={t('web.target.chart.loading')}
          />
          <figcaption className="panel-note">
            {facts.fan.some(({ p05, p95 }) => p05 !== p95) ? t('web.target.bands') : ''}
          </figcaption>
          {shocks.length === 0 ? null : (
            <div className="shocks" data-shocks>
              <h3>{t('web.target.shocks')}</h3>
              <ul>
                {shocks.map(({ label, why }) => (
                  <li key={`${label}${why}`}>
                    <b>{label}</b>: <bdi>{why}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Rivals />
          {beside.isWaiting ? (
            <p className="panel-note" role="status">
              {t('web.target.rival.loading')}
            </p>
          ) : null}
          {beside.error === null ? null : <Failed error={beside.error} onRetry={beside.retry} />}
          <Take record={record} facts={facts} chart={chart} />
          <ChartTable facts={facts} chart={chart} own={record.attainment.id} />
        </figure>
      )}
    </section>
  )
}
