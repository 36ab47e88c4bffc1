import { useCallback, useMemo } from 'react'
import { FRONTIER_HEIGHT, FRONTIER_WIDTH, frontierOption } from '../../../report/charts-frontier.js'
import type { FanLook } from '../../../report/fan-look.js'
import { Picture } from '../../parts/chart/picture.js'
import { TakeDrawing } from '../../parts/chart/take-drawing.js'
import { Footer } from '../../parts/footer.js'
import { AskedPanel, Borrowed, recipeText } from '../../parts/question/asked.js'
import { Lead } from '../../parts/question/lead.js'
import { useSource } from '../../parts/question/use-source.js'
import { Scroll } from '../../parts/scroll.js'
import { Empty } from '../../parts/states.js'
import { useWords } from '../../view/use-view.js'
import { leadText } from './lead.js'
import { chartOf, type FrontierAnswer, frontierCsv, gainText, isGain, isOne, valueText } from './rows.js'

type Props = {
  readonly id: string
  readonly answer: FrontierAnswer
  readonly what: string
  readonly target: string
  readonly group: string
}

const height = (): number => 420

/** The curve with what it says, its figures, and how to ask again. */
export function Curve({ id, answer, what, target, group }: Props) {
  const words = useWords()
  const { t } = words
  const source = useSource(answer.recipe)
  const chart = useMemo(() => chartOf(answer, what, source, words), [answer, what, source, words])
  const optionOf = useCallback((look: FanLook) => frontierOption(chart, look), [chart])
  const lines = leadText(answer, words)
  const aim = target !== '' ? ` --target ${target}` : group === '' ? '' : ` --group ${group}`
  const command = `frontier ${answer.recipe.plan} --scenario ${answer.scenario.id}${aim} --points ${answer.points.length}`
  if (answer.judged === 0) return <Empty>{lines[0]}</Empty>
  return (
    <div className="found" data-ready>
      <Lead lines={lines} />
      <Borrowed />
      {answer.tooLate ? null : (
        <div className="two">
          <section className="panel">
            <h2>{t('web.frontier.chart', answer.years)}</h2>
            <p className="panel-sub">{what}</p>
            <Picture
              optionOf={optionOf}
              heightOf={height}
              text={`${chart.title}. ${lines[0]}`}
              loading={t('web.q.drawing')}
            />
            <p className="panel-note">{t('web.frontier.band')}</p>
            <TakeDrawing
              name={`frontier-${answer.recipe.plan}-${answer.scenario.id}${target === '' ? '' : `-${target}`}`}
              drawing={() => ({
                option: frontierOption({ ...chart, title: `${lines[0]} ${chart.title}` }),
                width: FRONTIER_WIDTH,
                height: FRONTIER_HEIGHT,
              })}
              csv={() => frontierCsv(answer, recipeText(command, answer.recipe))}
              provenance={{ title: chart.title, source, recipe: recipeText(command, answer.recipe) }}
            />
          </section>
          <section className="panel">
            <h2>{t('web.q.figures')}</h2>
            <Figures answer={answer} />
          </section>
        </div>
      )}
      <AskedPanel id={id} command={command} recipe={answer.recipe} />
      <Footer recipe={answer.recipe} />
    </div>
  )
}

function Figures({ answer }: { readonly answer: FrontierAnswer }) {
  const words = useWords()
  const { t, n } = words
  const one = isOne(answer)
  const ends = (low: number | null, high: number | null): string => {
    if (low === null || high === null) return ''
    return one ? `${n(100 * low, 1)} … ${n(100 * high, 1)} %` : `${n(low, 2)} … ${n(high, 2)}`
  }
  return (
    <Scroll look="scroller" label={t('web.q.figures')}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('web.frontier.times')}
            </th>
            <th scope="col" className="num">
              {t('web.frontier.money')}, {t('web.q.money-unit')}
            </th>
            <th scope="col" className="num">
              {t(one ? 'web.frontier.value.target' : 'web.frontier.value.all')}
            </th>
            <th scope="col" className="num">
              {t('web.frontier.slope')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.points.map((point, i) => (
            <tr key={point.factor}>
              <th scope="row" className="num">
                × {n(point.factor, 2)}
              </th>
              <td className="num">
                {n(point.money, 0)}
                {point.beyondBudget ? <small>{t('web.frontier.beyond')}</small> : null}
              </td>
              <td className="num">
                {valueText(answer, point, words)}
                <small>{ends(point.low, point.high)}</small>
              </td>
              <td className="num">{slope(point, i)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )

  function slope(point: FrontierAnswer['points'][number], i: number): string {
    if (i === 0) return t('web.frontier.first')
    const gain = isGain(point)
    if (gain === undefined || point.per100 === null) return '–'
    const isLoss = (point.change?.high ?? 0) < 0
    return gain || isLoss ? gainText(answer, point.per100, words) : t('web.q.no-difference')
  }
}
