import { useCallback, useMemo } from 'react'
import { ROW_CHART_WIDTH, rowChartHeight, rowChartOption } from '../../../report/charts-rows.js'
import type { FanLook } from '../../../report/fan-look.js'
import { Picture } from '../../parts/chart/picture.js'
import { RowKey } from '../../parts/chart/row-key.js'
import { TakeDrawing } from '../../parts/chart/take-drawing.js'
import { Footer } from '../../parts/footer.js'
import { AskedPanel, Borrowed, recipeText } from '../../parts/question/asked.js'
import { useTargetNames } from '../../parts/question/target-choices.js'
import { useSource } from '../../parts/question/use-source.js'
import { useWords } from '../../view/use-view.js'
import { MoneyPanel } from './money.js'
import { type CompareAnswer, chartOf, compareCsv, split } from './rows.js'
import { SameTargets, TargetTable } from './target-table.js'
import { leadLines, namesOf, Whole } from './whole.js'

/** A comparison: what it says, the plan as a whole, target by target as chart and table, the money behind it. */
export function Found({ id, answer }: { readonly id: string; readonly answer: CompareAnswer }) {
  const words = useWords()
  const { t, n } = words
  const targetNames = useTargetNames()
  const source = useSource(answer.recipe)
  const names = useMemo(() => namesOf(answer, words), [answer, words])
  const nameOf = useCallback((target: string) => targetNames?.get(target) ?? target, [targetNames])
  const { real, same } = useMemo(() => split(answer), [answer])
  const chart = useMemo(
    () => chartOf(answer, real, names, nameOf, source, words),
    [answer, real, names, nameOf, source, words],
  )
  const optionOf = useCallback((look: FanLook) => rowChartOption(chart, look), [chart])
  const heightOf = useCallback((look: FanLook) => rowChartHeight(chart, look), [chart])
  const lines = leadLines(answer, words)
  const counts = t('web.compare.counts', { n: n(answer.targets.length), real: n(real.length), same: n(same.length) })
  const ids = answer.scenarios.map((one) => one.id)
  const command = `compare ${answer.recipe.plan} ${ids.join(' ')}`
  const hasReal = answer.scenarios.some(({ numberMet }) => numberMet.real) || real.length > 0
  return (
    <div className="found" data-ready>
      <section className={hasReal ? 'lead' : 'lead lead-none'}>
        {lines.map((line) => (
          <p key={line} className="lead-first" data-sentence>
            {line}
          </p>
        ))}
        <p>{counts}</p>
      </section>
      <Borrowed />
      <Whole answer={answer} />
      <section className="panel">
        <h2>{t('web.compare.by-target')}</h2>
        {real.length === 0 ? (
          <p>{t('web.compare.nothing-real')}</p>
        ) : (
          <>
            <RowKey series={chart.series} />
            <Picture
              optionOf={optionOf}
              heightOf={heightOf}
              text={`${chart.title}. ${lines.join(' ')} ${counts}`}
              loading={t('web.q.drawing')}
            />
            <TakeDrawing
              name={`compare-${ids.join('-')}`}
              drawing={() => {
                const alone = { ...chart, title: `${lines.join(' ')} ${chart.title}` }
                return { option: rowChartOption(alone), width: ROW_CHART_WIDTH, height: rowChartHeight(alone) }
              }}
              csv={() => compareCsv(answer, nameOf, recipeText(command, answer.recipe))}
              provenance={{ title: chart.title, source, recipe: recipeText(command, answer.recipe) }}
            />
            <TargetTable targets={real} names={names} nameOf={nameOf} />
          </>
        )}
        {same.length === 0 ? null : <SameTargets targets={same} nameOf={nameOf} />}
      </section>
      <MoneyPanel answer={answer} names={names} />
      <AskedPanel id={id} command={command} recipe={answer.recipe} />
      <Footer recipe={answer.recipe} />
    </div>
  )
}
