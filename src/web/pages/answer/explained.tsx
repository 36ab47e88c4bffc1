import { useMemo } from 'react'
import type { TargetChart, TargetPageRecord } from '../../../report/target-page.js'
import { FanPicture } from '../../parts/chart/fan-picture.js'
import { fanDrawing } from '../../parts/chart/take.js'
import { TakeDrawing } from '../../parts/chart/take-drawing.js'
import { Footer } from '../../parts/footer.js'
import { Mark } from '../../parts/mark.js'
import { calledOf } from '../../parts/odds.js'
import { AskedPanel, recipeText } from '../../parts/question/asked.js'
import { classOf } from '../../view/classes.js'
import { useWords } from '../../view/use-view.js'
import { ChartTable } from '../target/chart-table.js'
import { Evidence } from '../target/evidence.js'
import { chartCsv, fanOf } from '../target/fan-of.js'
import { Growth } from '../target/growth.js'
import { Others } from '../target/others.js'
import { PromisePanel } from '../target/promise.js'
import { supportingSentences, verdictSentence } from '../target/sentences.js'
import { Why } from '../target/why.js'

type Props = { readonly id: string; readonly record: TargetPageRecord; readonly command: string }

/** A target as it was explained then: verdict, chart, why, and what it rested on. */
export function Explained({ id, record, command }: Props) {
  const words = useWords()
  const called = calledOf(record.attainment)
  return (
    <div className="found" data-ready>
      <section className={`saying v-${classOf(called)} answer-saying`}>
        <p className="saying-verdict">
          <Mark called={called} />
          <span data-sentence>{verdictSentence(record, words)}</span>
        </p>
        {supportingSentences(record, words).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <div className="target">
        <div className="target-main">
          {record.chart === null ? null : <Chart record={record} facts={record.chart} command={command} />}
          <Evidence record={record} />
        </div>
        <div className="target-side">
          <Why record={record} />
          <Growth record={record} />
          <Others record={record} />
          <PromisePanel record={record} />
        </div>
      </div>
      <AskedPanel id={id} command={command} recipe={record.recipe} />
      <Footer recipe={record.recipe} />
    </div>
  )
}

type ChartProps = { readonly record: TargetPageRecord; readonly facts: TargetChart; readonly command: string }

function Chart({ record, facts, command }: ChartProps) {
  const words = useWords()
  const { t, language } = words
  const chart = useMemo(() => fanOf(record, facts, [], [], words), [record, facts, words])
  const sentence = verdictSentence(record, words)
  const alone = { ...chart, title: `${sentence} ${chart.title}` }
  const recipe = recipeText(command, record.recipe)
  const source = [...new Set(facts.history.map((one) => one.source))].join('; ')
  return (
    <section className="panel">
      <h2>{t('web.target.chart')}</h2>
      <figure>
        <p className="panel-sub">
          {record.definition.name[language]}, {chart.unit}
        </p>
        <FanPicture chart={chart} text={`${chart.title}. ${sentence}`} loading={t('web.target.chart.loading')} />
        <TakeDrawing
          name={record.target.id}
          drawing={() => fanDrawing(alone)}
          csv={() => chartCsv(facts, recipe)}
          provenance={{ title: alone.title, source, recipe }}
        />
        <ChartTable facts={facts} chart={chart} own={record.attainment.id} />
      </figure>
    </section>
  )
}
