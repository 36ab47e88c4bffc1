import type { Resolved } from '../scenarios/resolve.js'
import type { Standing } from '../scenarios/standings.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'

type Series = Extract<Resolved, { kind: 'series' }>

/** What the engine was given for a series and what was done to its answer, as data. */
export function engineRecord({ fitted, answeredBy, standing }: Series) {
  const { history, model } = fitted
  const { years, values, scale, lower, upper, direction } = history
  return {
    answeredBy,
    standing: standing ?? null,
    history: { scale, direction: direction ?? null, lower: lower ?? null, upper: upper ?? null, years, values },
    link: model.link,
    place: model.place,
    lasting: model.lasting,
  }
}

/** The same in words. */
export function engineLines(resolved: Series, language: Language): string[] {
  const { answeredBy, standing, history, link, place, lasting } = engineRecord(resolved)
  const number = (value: number): string => formatNumber(value, language, 3)
  const { years } = history
  return [
    say(`explain.engine.${answeredBy}`, language),
    ...(standing === null ? [] : [standingLine(standing, language)]),
    say('explain.engine.history', language, {
      n: years.length,
      first: String(years[0]),
      last: String(years[years.length - 1]),
      link: link.kind,
    }),
    ...(place.spread === 0 && place.shift === 0
      ? []
      : [say('explain.engine.place', language, { shift: number(place.shift), spread: number(place.spread) })]),
    say('explain.engine.paths', language, { lasting: number(lasting) }),
  ]
}

/** How the network stood against the random walk on past targets of the family (or kind), none of which it had seen. */
function standingLine(
  { by, name, questions, indicators, brier, brierDifference }: Standing,
  language: Language,
): string {
  const number = (value: number): string => formatNumber(value, language, 3)
  return say(`explain.engine.standing.${by}`, language, {
    name: say(`panel.${name}`, language),
    questions: formatNumber(questions, language, 0),
    indicators,
    network: number(brier.network),
    randomWalk: number(brier.randomWalk),
    low: number(brierDifference.low),
    high: number(brierDifference.high),
  })
}
