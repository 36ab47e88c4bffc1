import type { TargetPageRecord } from '../../../report/target-page.js'
import { digitsFor } from '../../../text/number.js'
import { calledOf, oddsText, percentText } from '../../parts/odds.js'
import type { Words } from '../../view/use-view.js'

/** The sentence that says a target's verdict, for eye, ear and clipboard. */
export function verdictSentence({ attainment, agency }: TargetPageRecord, words: Words): string {
  const { t, n, language } = words
  const called = calledOf(attainment)
  const year = attainment.year ?? '–'
  if (called === 'not-assessable') return t('web.target.sentence.none', { agency: agency[language] })
  if (called === 'met' || called === 'missed') {
    const value = attainment.observed?.value
    return value === undefined
      ? t(`web.target.sentence.recorded-${called}`, { year })
      : t(`web.target.sentence.${called}`, { year, value: n(value, digitsFor(value) + 1) })
  }
  const verdict = t(`verdict.${called}`)
  return t(called === 'about-even' ? 'web.target.sentence.even' : 'web.target.sentence.assessed', {
    year,
    Verdict: `${verdict.slice(0, 1).toLocaleUpperCase(language)}${verdict.slice(1)}`,
    odds: oddsText(attainment, words) ?? '',
    percent: percentText(attainment, words) ?? '',
  })
}

/** What stands below it: how far, from when, on what. */
export function supportingSentences(record: TargetPageRecord, { t, n, language }: Words): readonly string[] {
  const { quantiles, reachedBy, year, reason, status } = record.attainment
  const figure = (value: number): string => n(value, digitsFor(value))
  return [
    ...(quantiles === null || year === null || quantiles.p25 === quantiles.p75
      ? []
      : [
          t('web.target.middle', {
            year,
            p25: figure(quantiles.p25),
            p75: figure(quantiles.p75),
            p50: figure(quantiles.p50),
            must: record.must[language],
          }),
        ]),
    ...(status !== 'assessed' || quantiles === null || reachedBy === null
      ? []
      : [
          reachedBy.p50 === null
            ? t('web.target.never-reached')
            : t('web.target.first-reached', { year: reachedBy.p50 }),
        ]),
    `${reason[language]}.`,
  ]
}
