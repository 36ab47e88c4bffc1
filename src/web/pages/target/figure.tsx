import { useMemo } from 'react'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { FanPicture } from '../../parts/chart/fan-picture.js'
import { useWords } from '../../view/use-view.js'
import { ChartTable } from './chart-table.js'
import { fanOf } from './fan-of.js'
import { verdictSentence } from './sentences.js'
import { Take } from './take.js'

type Props = { readonly record: TargetPageRecord; readonly baseline: TargetPageRecord | undefined }

/** The chart with what it says, how to read it, its figures, and ways to take it along. */
export function Figure({ record, baseline }: Props) {
  const words = useWords()
  const { t, language } = words
  const facts = record.chart
  const chart = useMemo(
    () => (facts === null ? undefined : fanOf(record, facts, baseline, words)),
    [record, facts, baseline, words],
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
          <Take record={record} facts={facts} chart={chart} />
          <ChartTable facts={facts} chart={chart} own={record.attainment.id} />
        </figure>
      )}
    </section>
  )
}
