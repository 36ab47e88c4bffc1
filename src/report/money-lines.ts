import type { Doubt } from '../scenarios/doubt.js'
import type { Projection } from '../scenarios/project.js'
import type { Resolved } from '../scenarios/resolve.js'
import { type Language, saidIn } from '../text/language.js'
import { formatNumber, formatProbability } from '../text/number.js'
import { say } from '../text/say.js'

type Identity = Extract<Resolved, { kind: 'identity' }>

/** The arithmetic behind an identity with the drivers it reads, as data. */
export function identityRecord({ drivers, settings }: Projection, { ready }: Identity) {
  const read = [...drivers.rows.values()].filter((row) => ready.program.inputs.includes(row.driver))
  return { scenario: settings.id, ...ready.identity, drivers: read }
}

/** The same in words. */
export function identityLines(projection: Projection, resolved: Identity, language: Language): string[] {
  const { formula, scenario, basis, drivers } = identityRecord(projection, resolved)
  return [
    say('explain.identity.formula', language, { formula, scenario }),
    `${saidIn(basis.why, language)} (${say(`basis.${basis.status}`, language)}, ${basis.who}, ${basis.on})`,
    ...drivers.map(({ driver, year, value, basis: from }) => {
      const points = [value.low, value.mode, value.high].map((one) => formatNumber(one, language, 2)).join(' – ')
      return `${say(`driver.${driver}`, language)} ${year}: ${points} (${say(`basis.${from.status}`, language)}, ${from.who}, ${from.on}): ${saidIn(from.why, language)}`
    }),
  ]
}

/** How much of the doubt is data, prior and judgement. */
export function doubtLines(doubt: Doubt | null, language: Language): string[] {
  if (doubt === null) return []
  return (['data', 'prior', 'judgement'] as const).map((part) =>
    say(`explain.doubt.${part}`, language, { share: formatProbability(doubt[part], language) }),
  )
}
