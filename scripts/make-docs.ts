/** Writes the generated parts of docs/: priors in model.md, settings in operations.md (`npm run make-docs`); a test compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Priors } from '../src/data/priors.js'
import { settingsTable } from '../src/server/config/settings-table.js'

/** Return the markdown table of the shipped priors. */
export function priorsTable(priors: Priors): string {
  const head =
    '| family | indicators | windows | drift | by level | k0 | a0 | b0 | φ | v0 | v | widened | gain over random walk | 80 % | 95 % | between provinces |'
  const rule = `|${'---|'.repeat(16)}`
  const rows = priors.trends.map(
    ({ key, indicators, windows, prior, widen, outOfFold, betweenProvinces, usesRandomWalk }) => {
      const cells = [
        usesRandomWalk ? `${key} (random walk)` : key,
        indicators,
        windows,
        prior.drift,
        prior.driftByLevel,
        prior.k0,
        prior.a0,
        prior.b0,
        prior.phi,
        prior.v0,
        prior.v,
        widen,
        outOfFold.logScoreGainOverRandomWalk,
        outOfFold.coverage80 ?? 'not held out',
        outOfFold.coverage95 ?? 'not held out',
        betweenProvinces ?? '–',
      ]
      return `| ${cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(4)) : cell)).join(' | ')} |`
    },
  )
  const { permanentShare, persistence, lags } = priors.rankPersistence
  const correlations = lags.map(({ lag, correlation }) => `${lag}: ${correlation}`).join(', ')
  return [
    `Made by ${priors.madeBy} on ${priors.madeOn} from the ${priors.panel}.`,
    '',
    head,
    rule,
    ...rows,
    '',
    `Ranks: w = ${permanentShare}, ρ = ${persistence}; correlation by lag ${correlations}.`,
  ].join('\n')
}

/** Put a generated text between the markers of a document. */
export function replaceBetween(text: string, name: string, inside: string): string {
  const pattern = new RegExp(`(<!-- ${name}:start -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`)
  if (!pattern.test(text)) throw new Error(`no markers of ${name}`)
  return text.replace(pattern, (_, start: string, end: string) => `${start}${inside}\n${end}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const priors = JSON.parse(readFileSync('data/priors/trend.json', 'utf8')) as Priors
  const put = (file: string, name: string, inside: string): void =>
    writeFileSync(file, replaceBetween(readFileSync(file, 'utf8'), name, inside))
  put('docs/model.md', 'priors', priorsTable(priors))
  put('docs/operations.md', 'settings', settingsTable())
}
