import type { PlanData } from '../data/load.js'
import type { Joint, Together } from '../scenarios/joint.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText } from './attainment-view.js'

/** A plan as a whole, as data. At a cap of borrowed evidence the true frequency is not shown. */
export function jointRecord({ number, met, missed, leftOut, groups }: Joint) {
  return {
    judged: number.judged,
    met,
    missed,
    leftOut,
    expectedMet: round(number.mean),
    mcse: round(number.mcse),
    p10: number.p10,
    p50: number.p50,
    p90: number.p90,
    shares: [...number.shares].map(round),
    groups: groups.map(({ group, judged, leftOut: out, mean, all }) => ({
      group,
      judged,
      leftOut: out,
      expectedMet: round(mean),
      all: togetherRecord(all),
    })),
  }
}

/** A probability as data. */
export function togetherRecord({ headline, mcse }: Together) {
  const { probability, bound, verdict } = headline
  return { probability: round(probability), bound, verdict, mcse: bound === 'none' ? round(mcse) : null }
}

/** The same in words: number met, and all of each group that has two or more judged targets. */
export function jointLines({ groups: named }: PlanData['plan'], joint: Joint, language: Language): string[] {
  const { number, leftOut, groups } = joint
  if (number.judged === 0) return []
  const facts = {
    judged: number.judged,
    mean: formatNumber(number.mean, language, 1),
    p10: formatNumber(number.p10, language, 0),
    p90: formatNumber(number.p90, language, 0),
  }
  return [
    `${say('joint.number', language, facts)} ${say('joint.left-out', language, { n: leftOut })}`,
    ...groups
      .filter(({ judged }) => judged > 1)
      .map(({ group, judged, leftOut: n, all }) =>
        say('joint.all', language, {
          judged,
          group: named.find(({ id }) => id === group)?.[language] ?? group,
          p: headlineText(all.headline, language),
          rest: n === 0 ? '' : say('joint.rest', language, { n }),
        }),
      ),
  ]
}

const round = (value: number): number => Number(value.toFixed(6))
