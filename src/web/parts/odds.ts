import { type Headline, headlineOf } from '../../model/verdict.js'
import { headlineText } from '../../report/attainment-view.js'
import type { Attainment } from '../api/client.js'
import type { Called } from '../view/classes.js'
import type { Words } from '../view/use-view.js'

/** What is known of a chance: a probability that may be shown, and whether it is capped. */
export type Chance = Pick<Attainment, 'probability' | 'bound'>

/** The probability in whole tenths, as people say it; undefined where there is none. */
export function oddsText({ probability, bound }: Chance, { t }: Words): string | undefined {
  if (probability === null) return undefined
  if (bound === 'above') return t('web.odds.over-twenty')
  if (bound === 'below') return t('web.odds.under-twenty')
  const n = Math.round(probability * 10)
  if (n === 0) return t('web.odds.under-ten')
  return n === 10 ? t('web.odds.over-ten') : t('web.odds.in-ten', { n })
}

/** The printed percentage, caps said: `71 %`, `dưới 5 %`; undefined where there is none. */
export function percentText({ probability, bound }: Chance, { language }: Words): string | undefined {
  if (probability === null) return undefined
  return headlineText({ probability, bound, verdict: 'likely' } satisfies Headline, language)
}

/** Return which word a target is called by. */
export function calledOf({ status, probability, grade }: Pick<Attainment, 'status' | 'probability' | 'grade'>): Called {
  if (status !== 'assessed') return status
  return probability === null ? 'not-assessable' : headlineOf(probability, grade).verdict
}
