import { useCallback, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Scenario } from '../../../data/budget-schemas.js'
import { errorSentence } from '../../../text/errors.js'
import { useTargets } from '../../api/use-answers.js'
import { useAnnounced } from '../../parts/announce.js'
import { FanPicture } from '../../parts/chart/fan-picture.js'
import { Choose } from '../../parts/choose.js'
import { Mark } from '../../parts/mark.js'
import { calledOf, percentText } from '../../parts/odds.js'
import { type Answered, type Chance, type Change, FULL_PATHS } from '../../simulation/protocol.js'
import { type Simulation, useIsFull } from '../../simulation/use-simulation.js'
import { classOf } from '../../view/classes.js'
import { useWords } from '../../view/use-view.js'
import { beforeAfter } from './before-after.js'

type Props = {
  readonly simulation: Simulation
  readonly scenarios: readonly Scenario[]
  readonly against: string
  readonly onAgainst: (id: string) => void
  readonly target: string
  readonly onTarget: (id: string) => void
}

/** Targets listed at first, those that move most: all of them are drawn anew at every move of a slider. */
const SHORT = 10
/** Fewer than this are not worth a button. */
const FEW = 5

/** What the change does, target by target, while it is made. */
export function Live({ simulation, scenarios, against, onAgainst, target, onTarget }: Props) {
  const { t, language } = useWords()
  const { answered, refused } = simulation
  const targets = useTargets().data
  const names = useMemo(() => new Map(targets?.map((one) => [one.id, one])), [targets])
  const nameOf = useCallback((id: string): string => names.get(id)?.name[language] ?? id, [names, language])
  return (
    <section className="panel live" aria-label={t('web.scenario.live')}>
      <div className="live-head">
        <h2>{t('web.scenario.live')}</h2>
        {answered === undefined ? null : <PathsSaid answered={answered} newest={simulation.newest} />}
      </div>
      <Choose
        label={t('web.scenario.live.against')}
        choices={scenarios.map(({ id, name }) => ({ id, name: name[language] }))}
        value={against}
        onChange={onAgainst}
      />
      {refused === undefined ? null : (
        <div role="alert" className="live-refused">
          <b>{t('web.scenario.live.refused')}</b>
          <ul>
            {refused.problems.map(({ code, facts }) => {
              const sentence = errorSentence(code, facts, language)
              return <li key={sentence}>{sentence}</li>
            })}
          </ul>
        </div>
      )}
      {answered === undefined ? null : (
        <Changes answered={answered} newest={simulation.newest} nameOf={nameOf} target={target} onTarget={onTarget} />
      )}
      <ChartOf answered={answered} nameOf={nameOf} target={target} onTarget={onTarget} />
    </section>
  )
}

type Open = { readonly answered: Answered; readonly newest: Simulation['newest'] }

/** By how many paths the numbers are known; none while a newer question is open. */
function PathsSaid({ answered, newest }: Open) {
  const { t, n } = useWords()
  const isFull = useIsFull({ answered, newest })
  return (
    <p className="live-paths" data-paths={isFull ? answered.paths : 0} data-answer={answered.id}>
      {t(answered.paths === FULL_PATHS ? 'web.scenario.live.full' : 'web.scenario.live.quick', {
        paths: n(answered.paths),
      })}
    </p>
  )
}

/** Read out what is known for good. */
function ReadOut({ text, ...open }: Open & { readonly text: string }) {
  const isFull = useIsFull(open)
  useAnnounced(isFull ? text : undefined)
  return null
}

type ChangesProps = Pick<Props, 'target' | 'onTarget'> & {
  readonly answered: Answered
  readonly newest: Simulation['newest']
  readonly nameOf: (id: string) => string
}

function Changes({ answered, newest, nameOf, target, onTarget }: ChangesProps) {
  const words = useWords()
  const { t, n } = words
  const { changes, within, mean } = answered
  const [isLong, setLong] = useState(false)
  const moved = [...changes].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
  const isCut = !isLong && moved.length >= SHORT + FEW
  const up = moved.filter(({ isUp }) => isUp).length
  const down = moved.length - up
  const summary =
    moved.length === 0 ? t('web.scenario.live.none') : t('web.scenario.live.moved', { up: n(up), down: n(down) })
  return (
    <>
      <p className="live-mean">
        {t('web.scenario.live.mean', { now: n(mean.now, 1), judged: n(mean.judged), before: n(mean.before, 1) })}
      </p>
      <p data-summary>
        <b>{summary}</b>
        <ReadOut text={summary} answered={answered} newest={newest} />
      </p>
      {moved.length === 0 ? null : (
        <ul className="live-list">
          {(isCut ? moved.slice(0, SHORT) : moved).map((change) => {
            const { now, was } = change
            return (
              <li key={now.id} data-moved={now.id} className={`live-row${now.id === target ? ' is-picked' : ''}`}>
                <button
                  type="button"
                  className="live-pick"
                  aria-label={t('web.scenario.live.pick', { name: `${nameOf(now.id)} ${now.year ?? ''}` })}
                  aria-pressed={now.id === target}
                  onClick={() => onTarget(now.id)}
                >
                  {nameOf(now.id)}
                  {now.year === null ? '' : `, ${now.year}`}
                </button>
                <span className="live-verdicts">
                  <Said chance={was} />
                  <span aria-hidden="true">→</span>
                  <Said chance={now} />
                </span>
                <span className={`live-points ${change.isUp ? 'is-up' : 'is-down'}`}>{pointsText(change, words)}</span>
              </li>
            )
          })}
        </ul>
      )}
      {isCut ? (
        <Button className="button button-quiet" onPress={() => setLong(true)}>
          {t('web.scenario.live.all', { n: n(moved.length) })}
        </Button>
      ) : null}
      <p className="panel-note">
        {t('web.scenario.live.rest', {
          within: n(within),
          same: n(Math.max(0, mean.judged - changes.length - within)),
        })}
      </p>
    </>
  )
}

function Said({ chance }: { readonly chance: Chance }) {
  const words = useWords()
  const called = calledOf(chance)
  return (
    <span className={`verdict v-${classOf(called)}`} title={words.t(`verdict.${called}`)}>
      <Mark called={called} />
      <span className="verdict-word">
        {percentText(chance, words) ?? words.t(`verdict.${called}`)}
        <span className="unseen"> {words.t(`verdict.${called}`)}</span>
      </span>
    </span>
  )
}

/** A difference of chances, as far as it may be said. */
function pointsText({ shown, isUp, difference }: Change, { t, n }: ReturnType<typeof useWords>): string {
  if (shown === 'hidden') return t('web.scenario.live.at-cap')
  const sign = isUp ? '▲ ' : '▼ '
  const points = n(Math.abs(difference) * 100, 1)
  return sign + t(shown === 'least' ? 'web.scenario.live.at-least' : 'web.scenario.live.points', { points })
}

type ChartProps = Pick<Props, 'target' | 'onTarget'> & {
  readonly answered: Answered | undefined
  readonly nameOf: (id: string) => string
}

function ChartOf({ answered, nameOf, target, onTarget }: ChartProps) {
  const words = useWords()
  const { t } = words
  const chart = answered?.chart
  const fan = useMemo(
    () => (chart === undefined ? undefined : beforeAfter(chart, target, words)),
    [chart, target, words],
  )
  const assessed = answered?.assessed ?? NO_TARGETS
  const choices = useMemo(
    () => [
      { id: NONE, name: t('web.scenario.live.target.none') },
      ...assessed.map(({ id, year }) => ({ id, name: `${nameOf(id)}${year === null ? '' : `, ${year}`}` })),
    ],
    [assessed, nameOf, t],
  )
  return (
    <div className="live-chart">
      <Choose
        label={t('web.scenario.live.target')}
        choices={choices}
        value={target === '' ? NONE : target}
        onChange={(id) => onTarget(id === NONE ? '' : id)}
      />
      {fan === undefined ? (
        <p className="panel-note">{t('web.scenario.live.chart')}</p>
      ) : (
        <FanPicture chart={fan} text={fan.title} loading={t('web.target.chart.loading')} />
      )}
    </div>
  )
}

const NONE = '-'
const NO_TARGETS: Answered['assessed'] = []
