/**
 * `npm run fit-components`: learn everything in data/priors/components.json. Amounts and growth rates from the `train` parts
 * of M4 (development half) and M3, never from `test`; percentages, shares, counts, indices and ranks from the panel.
 *
 * Amounts: constants, trees, weights and stretching are learnt with the last six values of every `train` held out; then the
 * trees alone are grown again with those six years as one more origin. About three minutes on one core.
 *
 * `-- --half 0 --output FILE` learns amounts from every other series only, so that the others can be scored by
 * `npm run accuracy -- --constants FILE --half 1`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BoostedModel, boostedAnchors } from '../src/model/boosted/boosted.js'
import { describeHistory } from '../src/model/boosted/features.js'
import {
  anchorsOnLink,
  COMPONENT_NAMES,
  type CombinationConstants,
  componentQuantiles,
  levelOf,
  linkComponents,
} from '../src/model/components/combination.js'
import { standardise } from '../src/model/components/standard.js'
import type { History } from '../src/model/forecast-types.js'
import { readM3, readM4, type Series } from './accuracy/benchmark.js'
import { fitBoosted } from './fit-components/fit-boosted.js'
import { fitLinks, type LinkCase } from './fit-components/fit-links.js'
import { fitStretch, fitWeights, type WeightCase } from './fit-components/fit-weights.js'
import { mulberry } from './fit-components/grow.js'
import { panelWindows } from './fit-components/panel-windows.js'
import { makeWindows, type Window } from './fit-components/windows.js'

const began = performance.now()
const note = (text: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`)
const ALL_ONES = Array.from({ length: COMPONENT_NAMES.length }, () => 1)

/** One thing to learn from: a history, and what was found h years later. */
type Found = { readonly history: History; readonly h: number; readonly y: number; readonly q: number }

function linkCase({ history, h, y }: Found): LinkCase {
  const standard = standardise(history, h)
  return { standard, h, z: standard.scale.toLink(y), weight: 1 }
}

function weightCase(
  { history, h, y, q }: Found,
  components: CombinationConstants['components'],
  boosted?: BoostedModel,
): WeightCase {
  const standard = standardise(history, h)
  const tables = componentQuantiles(linkComponents(components), standard, h, ALL_ONES)
  if (boosted !== undefined) {
    const { values } = history
    const described = values.length > 1 ? describeHistory(standard.times, values) : undefined
    const anchors = described === undefined ? undefined : boostedAnchors(boosted, described, h)[h - 1]
    tables.push(anchors === undefined ? undefined : anchorsOnLink(standard.scale, anchors, levelOf(values)))
  }
  return { n: history.values.length, h, tables, scale: standard.scale, y, q }
}

/** Draw windows, each with one horizon, and also histories of one and two points. */
function draw(windows: readonly Window[], count: number, scale: History['scale'], seed: number): Found[] {
  const random = mulberry(seed)
  return Array.from({ length: count }, () => {
    const { past, future, q } = windows[Math.floor(random() * windows.length)] as Window
    const h = 1 + Math.floor(random() * future.length)
    const shorter = random() < 0.12 ? past.slice(random() < 0.5 ? -1 : -2) : past
    const history = { years: shorter.map((_, i) => i), values: shorter, scale }
    return { history, h, y: future[h - 1] as number, q }
  })
}

const learn = (
  fitOn: readonly Found[],
  weighOn: readonly Found[],
  drifting: boolean,
  boosted?: BoostedModel,
): CombinationConstants => {
  const components = fitLinks(fitOn.map(linkCase), drifting)
  const cases = weighOn.map((one) => weightCase(one, components, boosted))
  const weights = fitWeights(cases, COMPONENT_NAMES.length + (boosted === undefined ? 0 : 1))
  return { components, weights, stretch: fitStretch(cases, weights) }
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at > 0 ? process.argv[at + 1] : undefined
}
const half = option('--half')
const series = [...readM4(), ...readM3()].filter((_, i) => half === undefined || i % 2 === Number(half))
const held = series.map(({ id, train }): Series => ({ id, train: train.slice(0, -6), test: [] }))
note('amounts: trees without the last six years of train')
const inner = fitBoosted(held, [6, 12, 18], note)
const fitOn = draw(makeWindows(held, [6, 12], 3), 6000, 'amount', 4)
const weighOn = draw(makeWindows(series, [6], 5), 24_000, 'amount', 6)
const amount = learn(fitOn, weighOn, true, inner)
note(`amounts: weights ${JSON.stringify(amount.weights)}`)
note(`amounts: stretch ${JSON.stringify(amount.stretch)}`)
const boosted = fitBoosted(series, [6, 12, 18, 24], note)

const growing = series.map(
  ({ id, train }): Series => ({
    id,
    train: train.slice(1).map((y, i) => 100 * (y / (train[i] as number) - 1)),
    test: [],
  }),
)
const growth = learn(
  draw(makeWindows(growing, [12, 18], 7), 4000, 'growth', 8),
  draw(makeWindows(growing, [6], 9), 9000, 'growth', 10),
  true,
)
note(`growth: weights ${JSON.stringify(growth.weights)}`)

const families: Record<string, CombinationConstants> = { amount: { ...amount, boosted }, growth }
const windows = panelWindows(900, 11)
for (const kind of ['percent', 'share', 'count', 'index', 'rank']) {
  const own = windows.filter(({ history }) => history.scale === kind)
  const [even, odd] = [0, 1].map((rest) => own.filter(({ fold }) => fold % 2 === rest)) as [typeof own, typeof own]
  // A kind whose concept groups all lie on one side is split by indicator instead.
  const names = [...new Set(own.map(({ indicator }) => indicator))]
  const split = Math.min(even.length, odd.length) >= 1000
  const half = (rest: number): typeof own => own.filter(({ indicator }) => names.indexOf(indicator) % 2 === rest)
  families[kind] = learn(
    (split ? even : half(0)).slice(0, 9000),
    (split ? odd : half(1)).slice(0, 12_000),
    kind !== 'rank',
  )
  note(`${kind}: ${own.length} windows, weights ${JSON.stringify(families[kind]?.weights[4])}`)
}
const file = { madeBy: 'scripts/fit-components.ts', families, standIns: { rate: 'share' } }
const output = option('--output') ?? fileURLToPath(new URL('../data/priors/components.json', import.meta.url))
writeFileSync(output, `${JSON.stringify(file)}\n`)
note(`${output} written`)
