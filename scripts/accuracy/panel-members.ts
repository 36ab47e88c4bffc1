/** The statistical components on the questions of the panel, fitted on windows without some folds of concept groups. */
import { attainProbability } from '../../src/model/attain-forecast.js'
import { pooledDriftLink } from '../../src/model/components/pooled-drift.js'
import { randomWalkLink } from '../../src/model/components/random-walk.js'
import { type LinkComponent, type Standard, standardise, studentForecast } from '../../src/model/components/standard.js'
import { thetaLink } from '../../src/model/components/theta.js'
import type { History } from '../../src/model/forecast-types.js'
import { fitLinks } from '../fit-components/fit-links.js'
import { type PanelWindow, panelWindows } from '../fit-components/panel-windows.js'
import type { Question } from '../train/panel-data.js'

/** What may stand beside the network in a pool. */
export const MEMBERS = ['pooled drift', 'random walk', 'theta'] as const

const PER_INDICATOR = 120
const SEED = 31

const isMirrored = ({ scale, direction }: History): boolean => direction === 'down' || scale === 'rank'

/** On the link scale with "better" as up, so that a common direction can be learnt. */
function oriented(history: History, horizon: number): Standard {
  const standard = standardise(history, horizon)
  return isMirrored(history) ? { ...standard, z: standard.z.map((z) => -z) } : standard
}

/** Windows of the panel with the direction that their indicator's questions name. */
export function orientedWindows(questions: readonly Question[]): PanelWindow[] {
  const directions = new Map(questions.map(({ indicator, history }) => [indicator, history.direction]))
  return panelWindows(PER_INDICATOR, SEED).map((window) => ({
    ...window,
    history: { ...window.history, direction: directions.get(window.indicator) },
  }))
}

/** Fit every member for every kind, and return their probabilities [MEMBERS.length] of a question. */
export function fitMembers(windows: readonly PanelWindow[], without: readonly number[]) {
  const open = windows.filter(({ fold }) => !without.includes(fold))
  const kinds = [...new Set(windows.map(({ history }) => history.scale))]
  const parts = new Map(
    kinds.map((kind): [string, readonly LinkComponent[]] => {
      const own = open.filter(({ history }) => history.scale === kind)
      const { pooledDrift, randomWalk, theta } = fitLinks(own.map(linkCase), true)
      return [kind, [pooledDriftLink(pooledDrift), randomWalkLink(randomWalk), thetaLink(theta)]]
    }),
  )
  return ({ history, horizon, comparator, threshold }: Question): number[] => {
    const standard = oriented(history, horizon)
    return (parts.get(history.scale) ?? []).map((part) => {
      const { centre, scale, degrees } = part(standard, horizon)
      const found = { centre: isMirrored(history) ? -centre : centre, scale, degrees }
      const forecast = studentForecast(standard.scale, found)
      return attainProbability(forecast, history, comparator === '<=' ? '<=' : '>=', threshold)
    })
  }
}

function linkCase({ history, h, y }: PanelWindow) {
  const standard = oriented(history, h)
  return { standard, h, z: standard.scale.toLink(y) * (isMirrored(history) ? -1 : 1), weight: 1 }
}
