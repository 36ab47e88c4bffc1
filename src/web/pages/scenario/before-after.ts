import type { FanChart } from '../../../report/fan-chart.js'
import { digitsFor, formatNumber } from '../../../text/number.js'
import type { Answered } from '../../simulation/protocol.js'
import type { Words } from '../../view/use-view.js'

/** The chart of a target under what is edited, with the median of before as a line of its own. @param target its id */
export function beforeAfter(
  { facts, before }: NonNullable<Answered['chart']>,
  target: string,
  { t, language }: Words,
): FanChart {
  return {
    title: facts.title[language],
    unit: facts.unit[language],
    bestOnTop: facts.bestOnTop,
    history: facts.history,
    fan: facts.fan,
    targets: facts.targets.map(({ id, year, value, must }) => ({
      year,
      value,
      label: `${year}: ${must[language]}`,
      isOther: id !== target,
    })),
    rivals: [{ name: t('web.scenario.live.before'), points: before.map(({ year, p50 }) => ({ year, value: p50 })) }],
    labels: {
      history: `${t('chart.history')}${facts.isStandIn ? ` (${t('chart.proxy')})` : ''}`,
      median: t('chart.median'),
      band50: t('chart.band50'),
      band90: t('chart.band90'),
    },
    caption: [],
    formatValue: (value) => formatNumber(value, language, digitsFor(value)),
  }
}
