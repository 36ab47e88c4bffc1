import { useCallback, useMemo } from 'react'
import { ROW_CHART_WIDTH, rowChartHeight, rowChartOption } from '../../../report/charts-rows.js'
import type { FanLook } from '../../../report/fan-look.js'
import { signed } from '../../../report/signed.js'
import { formatNumber } from '../../../text/number.js'
import type { OptimisationQuestion } from '../../api/questions.js'
import { useProgrammes } from '../../api/use-question.js'
import { Picture } from '../../parts/chart/picture.js'
import { RowKey } from '../../parts/chart/row-key.js'
import { TakeDrawing } from '../../parts/chart/take-drawing.js'
import { Footer } from '../../parts/footer.js'
import { AskedPanel, recipeText } from '../../parts/question/asked.js'
import { useSource } from '../../parts/question/use-source.js'
import { Scroll } from '../../parts/scroll.js'
import { Empty } from '../../parts/states.js'
import { useWords } from '../../view/use-view.js'
import { Accept } from './accept.js'
import { commandOf } from './conditions.js'
import { Gains, Plans, Remarks } from './remarks.js'
import { allocationCsv, chartOf, isNothing, type Line, leadText, linesOf, unspentOf } from './rows.js'
import type { Optimisation } from './scenario-of.js'

type Props = { readonly id: string; readonly answer: Optimisation; readonly question: OptimisationQuestion }

/** The plan found beside the scenario: what it brings, where the money goes, what binds, and a way to keep it. */
export function Found({ id, answer, question }: Props) {
  const words = useWords()
  const { t, n, language } = words
  const programmes = useProgrammes().data
  const source = useSource(answer.recipe)
  const nameOf = useCallback(
    ({ programme, payer, held }: Pick<Line, 'programme' | 'payer' | 'held'>): string => {
      const name = programmes?.get(programme)?.name[language] ?? programme
      const paid = answer.envelope.length > 1 ? `${name} (${t(`payer.${payer}` as 'payer.province')})` : name
      return held ? `${paid} (${t('web.allocate.held')})` : paid
    },
    [programmes, language, answer, t],
  )
  const chart = useMemo(() => chartOf(answer, nameOf, source, words), [answer, nameOf, source, words])
  const optionOf = useCallback((look: FanLook) => rowChartOption(chart, look), [chart])
  const heightOf = useCallback((look: FanLook) => rowChartHeight(chart, look), [chart])
  const lead = leadText(answer, words)
  const command = commandOf(question)
  if (isNothing(answer)) return <Empty>{lead}</Empty>
  return (
    <div className="found" data-ready>
      <section className="lead">
        <p className="lead-first" data-sentence>
          {lead}
        </p>
        <p>
          {t('web.allocate.score', {
            before: formatNumber(answer.score.before, language, 3),
            after: formatNumber(answer.score.after, language, 3),
          })}
        </p>
      </section>
      <Accept id={id} answer={answer} />
      <section className="panel">
        <h2>{t('web.allocate.plan')}</h2>
        <p className="panel-sub">
          {chart.title}, {chart.unit}
        </p>
        <RowKey series={chart.series} />
        <Picture
          optionOf={optionOf}
          heightOf={heightOf}
          text={`${chart.title}. ${lead}`}
          loading={t('web.q.drawing')}
        />
        <TakeDrawing
          name={`allocation-${answer.recipe.plan}-${answer.scenario.id}`}
          drawing={() => {
            const alone = { ...chart, title: `${lead} ${chart.title}` }
            return { option: rowChartOption(alone), width: ROW_CHART_WIDTH, height: rowChartHeight(alone) }
          }}
          csv={() => allocationCsv(answer, recipeText(command, answer.recipe))}
          provenance={{ title: chart.title, source, recipe: recipeText(command, answer.recipe) }}
        />
        <Lines answer={answer} nameOf={nameOf} />
        <Years answer={answer} nameOf={nameOf} />
      </section>
      <div className="two">
        <Gains answer={answer} />
        <Plans answer={answer} />
      </div>
      <Remarks answer={answer} nameOf={(one) => programmes?.get(one)?.name[language] ?? one} />
      <AskedPanel id={id} command={command} recipe={answer.recipe} />
      <Footer recipe={answer.recipe} />
    </div>
  )

  function Lines({ answer: found, nameOf: name }: Named) {
    const lines = linesOf(found)
    const unspent = unspentOf(found)
    const row = (title: string, before: number, after: number, className?: string) => (
      <tr key={title} className={className}>
        <th scope="row">{title}</th>
        <td className="num">{n(before, 0)}</td>
        <td className="num">{n(after, 0)}</td>
        <td className="num">{signed(after - before, language, 0)}</td>
      </tr>
    )
    const total = (which: 'before' | 'after'): number => lines.reduce((all, one) => all + one[which], unspent[which])
    return (
      <Scroll look="scroller" label={t('web.allocate.plan')}>
        <table className="data" data-lines>
          <thead>
            <tr>
              <th scope="col">{t('compare.programme')}</th>
              {(['today', 'proposed', 'change'] as const).map((one) => (
                <th key={one} scope="col" className="num">
                  {t(`web.allocate.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => row(name(line), line.before, line.after))}
            {Math.max(unspent.before, unspent.after) >= 0.5
              ? row(t('web.allocate.unspent'), unspent.before, unspent.after)
              : null}
            {row(t('compare.total'), total('before'), total('after'), 'total')}
          </tbody>
        </table>
      </Scroll>
    )
  }
}

type Named = { readonly answer: Optimisation; readonly nameOf: (line: Omit<Line, 'before' | 'after'>) => string }

/** The plan found, year by year. */
function Years({ answer: { allocation, years }, nameOf }: Named) {
  const { t, n } = useWords()
  const all = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
  return (
    <details className="figures">
      <summary>{t('web.allocate.years')}</summary>
      <Scroll look="scroller" label={t('web.allocate.years')}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('compare.programme')}</th>
              {all.map((year) => (
                <th key={year} scope="col" className="num">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {allocation.map((line) => (
              <tr key={`${line.programme}|${line.payer}`}>
                <th scope="row">{nameOf(line)}</th>
                {all.map((year, i) => (
                  <td key={year} className="num">
                    {n(line.recommended[i] ?? 0, 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
