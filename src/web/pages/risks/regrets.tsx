import { useCallback, useMemo } from 'react'
import { ROW_CHART_WIDTH, rowChartHeight, rowChartOption } from '../../../report/charts-rows.js'
import type { FanLook } from '../../../report/fan-look.js'
import { Picture } from '../../parts/chart/picture.js'
import { RowKey } from '../../parts/chart/row-key.js'
import { TakeDrawing } from '../../parts/chart/take-drawing.js'
import { recipeText } from '../../parts/question/asked.js'
import { useSource } from '../../parts/question/use-source.js'
import { useWords } from '../../view/use-view.js'
import { type Robust, regretsOf, robustCsv } from './rows.js'

type Props = { readonly answer: Robust; readonly nameOf: (id: string) => string }

/** How much each policy leaves on the table, as a picture. */
export function Regrets({ answer, nameOf }: Props) {
  const words = useWords()
  const { t } = words
  const source = useSource(answer.recipe)
  // biome-ignore lint/correctness/useExhaustiveDependencies: names come with the answer
  const chart = useMemo(() => regretsOf(answer, nameOf, source, words), [answer, source, words])
  const optionOf = useCallback((look: FanLook) => (chart === undefined ? {} : rowChartOption(chart, look)), [chart])
  const heightOf = useCallback((look: FanLook) => (chart === undefined ? 0 : rowChartHeight(chart, look)), [chart])
  if (chart === undefined) return <p>{t('web.risks.capped')}</p>
  const target = answer.target === null ? '' : ` --target ${answer.target}`
  const recipe = recipeText(`robust ${answer.recipe.plan}${target}`, answer.recipe)
  return (
    <>
      <h3>{t('web.risks.regret')}</h3>
      <RowKey series={chart.series} />
      <Picture
        optionOf={optionOf}
        heightOf={heightOf}
        text={`${chart.title}. ${t('robust.sturdiest', { name: nameOf(answer.sturdiest) })}`}
        loading={t('web.q.drawing')}
      />
      <TakeDrawing
        name={`robust-${answer.recipe.plan}${answer.target === null ? '' : `-${answer.target}`}`}
        drawing={() => ({ option: rowChartOption(chart), width: ROW_CHART_WIDTH, height: rowChartHeight(chart) })}
        csv={() => robustCsv(answer, recipe)}
        provenance={{ title: chart.title, source, recipe }}
      />
    </>
  )
}
