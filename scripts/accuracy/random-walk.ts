/** The random walk that the network has to beat: noise by kind, learnt on windows of the panel without one fold. */

import type { Noise } from '../../src/model/components/noise.js'
import { randomWalk } from '../../src/model/components/random-walk.js'
import { standardise } from '../../src/model/components/standard.js'
import type { Forecaster } from '../../src/model/forecast-types.js'
import { fitRandomWalk } from '../fit-components/fit-links.js'
import { type PanelWindow, panelWindows } from '../fit-components/panel-windows.js'

const PER_INDICATOR = 300
const SEED = 21

/** Noise of each kind of the panel. */
export type KindNoise = Readonly<Record<string, Noise>>

/** Fit the noise of every kind. @param without fold of concept groups left out; undefined: none */
export function fitNoise(without: number | undefined): KindNoise {
  const windows = panelWindows(PER_INDICATOR, SEED).filter(({ fold }) => fold !== without)
  return Object.fromEntries(
    ['percent', 'share', 'count', 'index', 'rank'].map((kind) => [
      kind,
      fitRandomWalk(windows.filter(({ history }) => history.scale === kind).map(linkCase)),
    ]),
  )
}

function linkCase({ history, h, y }: PanelWindow) {
  const standard = standardise(history, h)
  return { standard, h, z: standard.scale.toLink(y), weight: 1 }
}

/** The random walk of each kind as one forecaster. */
export function randomWalks(noise: KindNoise): Forecaster {
  const made = new Map(Object.entries(noise).map(([kind, own]) => [kind, randomWalk(own)]))
  return (history, horizon) => {
    const own = made.get(history.scale)
    if (own === undefined) throw new Error(`no random walk for ${history.scale}`)
    return own(history, horizon)
  }
}
