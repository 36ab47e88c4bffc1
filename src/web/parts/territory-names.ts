import type { Territory } from '../../data/schemas.js'
import type { Language } from '../../text/language.js'
import type { Territories } from '../api/accounts.js'
import type { Words } from '../view/use-view.js'

/** Return the places that somebody's rights reach, in words. */
export function territoryNames(
  territories: Territories,
  known: ReadonlyMap<string, Territory>,
  language: Language,
  t: Words['t'],
): string {
  if (territories === '*') return t('web.territories.all')
  if (territories.length === 0) return t('web.territories.none')
  return territories.map((id) => known.get(id)?.name[language] ?? id).join(', ')
}
