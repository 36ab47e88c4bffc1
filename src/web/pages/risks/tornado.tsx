import { useCallback, useMemo } from 'react'
import { headlineText } from '../../../report/attainment-view.js'
import { ROW_CHART_WIDTH, rowChartHeight, rowChartOption } from '../../../report/charts-rows.js'
import type { FanLook } from '../../../report/fan-look.js'
import { formatProbability } from '../../../text/number.js'
import { PATHS } from '../../api/client.js'
import { SEED } from '../../api/questions.js'
import { useQuestion } from '../../api/use-question.js'
import { Picture } from '../../parts/chart/picture.js'
import { RowKey } from '../../parts/chart/row-key.js'
import { TakeDrawing } from '../../parts/chart/take-drawing.js'
import { Link } from '../../parts/link.js'
import { AskedPanel, recipeText } from '../../parts/question/asked.js'
import { FollowedAnswer } from '../../parts/question/followed.js'
import { useSource } from '../../parts/question/use-source.js'
import { askedOr, type Stored } from '../../parts/question/use-stored.js'
import { Scroll } from '../../parts/scroll.js'
import { BASELINE } from '../../view/params.js'
import { useView, useWords } from '../../view/use-view.js'
import { ranked, type Sensitivity, type Studied, tornadoCsv, tornadoOf } from './rows.js'

/** Trajectories of the screen and base points of the indices: as many as the command takes. */
const EFFORT = { morris: 20, sobol: 1024 } as const

type Props = {
  readonly target: string | undefined
  readonly name: string
  readonly stored: Stored
}

/** Which uncertainty decides one target. @param target undefined: not known yet  @param stored instead of asking */
export function Tornado({ target, name, stored }: Props) {
  const { t } = useWords()
  const { scenario } = useView().view
  const asked = target === undefined ? undefined : { target, scenario, ...EFFORT, paths: PATHS, seed: SEED }
  const followed = useQuestion('sensitivities', askedOr(stored, asked))
  const { morris = EFFORT.morris, sobol = EFFORT.sobol } = stored === 'waiting' ? {} : (stored?.question ?? {})
  return (
    <FollowedAnswer followed={followed} doing={t('web.risks.tornado.doing')}>
      {({ id, answer }) => (
        <TornadoFound id={id} answer={answer} name={name} effort={{ morris: Number(morris), sobol: Number(sobol) }} />
      )}
    </FollowedAnswer>
  )
}

type FoundProps = {
  readonly id: string
  readonly answer: Sensitivity
  readonly name: string
  readonly effort: { readonly morris: number; readonly sobol: number }
}

/** The answer: the tornado with its figures, or why there is none. @param effort as it was asked */
export function TornadoFound({ answer, ...rest }: FoundProps) {
  if (answer.kind === 'studied') return <Drawn answer={answer as Studied} {...rest} />
  return <Untold answer={answer} name={rest.name} />
}

function Untold({ answer, name }: { readonly answer: Sensitivity; readonly name: string }) {
  const { t } = useWords()
  return (
    <p data-ready>
      <b>{name}</b>. {t(`sensitivity.${answer.kind as Exclude<Sensitivity['kind'], 'studied'>}`)}
    </p>
  )
}

type DrawnProps = Omit<FoundProps, 'answer'> & { readonly answer: Studied }

function Drawn({ id, answer, name, effort }: DrawnProps) {
  const words = useWords()
  const { t, language } = words
  const { scenario, recipe, whole } = answer
  const source = useSource(recipe)
  const chart = useMemo(() => tornadoOf(answer, name, source, words), [answer, name, source, words])
  const optionOf = useCallback((look: FanLook) => rowChartOption(chart, look), [chart])
  const heightOf = useCallback((look: FanLook) => rowChartHeight(chart, look), [chart])
  const [first] = ranked(answer)
  const chance = headlineText({ probability: answer.probability, bound: answer.bound, verdict: 'likely' }, language)
  const isConstant = whole.attainment.constant
  const most =
    first?.attainment === undefined || first.attainment === null
      ? ''
      : t('sensitivity.most', {
          group: first.name[language],
          what: t('sensitivity.what.attainment'),
          share: formatProbability(Math.max(0, first.attainment.first.value), language),
        })
  const command = `sensitivity ${answer.target} --scenario ${scenario.id} --morris ${effort.morris} --sobol ${effort.sobol}`
  return (
    <>
      <p className="panel-sub">
        <Link to={{ page: 'target', item: answer.target }}>{name}</Link>
        {': '}
        {t('sensitivity.now', { p: chance })}
      </p>
      {isConstant ? (
        <p data-ready>{t('sensitivity.constant.attainment')}</p>
      ) : (
        <>
          <p className="lead-first" data-ready data-sentence>
            {most}
          </p>
          {whole.attainment.tooFewPoints ? <p>{t('sensitivity.too-few.attainment')}</p> : null}
          <RowKey series={chart.series} />
          <Picture
            optionOf={optionOf}
            heightOf={heightOf}
            text={`${chart.title}. ${most}`}
            loading={t('web.q.drawing')}
          />
          <p className="panel-note">{t('web.risks.tornado.note')}</p>
          <TakeDrawing
            name={`sensitivity-${answer.target}-${scenario.id}`}
            drawing={() => ({
              option: rowChartOption(chart),
              width: ROW_CHART_WIDTH,
              height: rowChartHeight(chart),
            })}
            csv={() => tornadoCsv(answer, recipeText(command, recipe))}
            provenance={{ title: chart.title, source, recipe: recipeText(command, recipe) }}
          />
          <Figures answer={answer} />
        </>
      )}
      {scenario.id === BASELINE ? <p className="panel-note">{t('sensitivity.baseline')}</p> : null}
      <AskedPanel id={id} command={command} recipe={recipe} />
    </>
  )
}

function Figures({ answer }: { readonly answer: Studied }) {
  const { t, language } = useWords()
  const share = (value: number): string => formatProbability(Math.max(0, value), language)
  const columns = ['first', 'total'] as const
  return (
    <details className="figures">
      <summary>{t('web.q.figures')}</summary>
      <Scroll look="scroller" label={t('web.q.figures')}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('web.risks.group')}</th>
              {columns.map((one) => (
                <th key={one} scope="col" className="num">
                  {t(`web.risks.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked(answer).map(({ id, name, attainment }) => (
              <tr key={id}>
                <th scope="row">{name[language]}</th>
                {columns.map((one) => {
                  const found = attainment?.[one]
                  return (
                    <td key={one} className="num">
                      {found === undefined ? '–' : share(found.value)}
                      {found === undefined ? null : (
                        <small>{t('web.q.interval', { low: share(found.low), high: share(found.high) })}</small>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
