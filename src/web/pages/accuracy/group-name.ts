import { MESSAGES, type MessageKey } from '../../../text/messages.js'
import type { Words } from '../../view/use-view.js'

/** By what the past targets are grouped, in the order in which they are offered. */
export const BY = ['all', 'family', 'horizon', 'history', 'kind', 'era', 'level', 'modelled'] as const
export type By = (typeof BY)[number]

/** Return what a group of the study is called. */
export function groupName(by: string, group: string, { t, n }: Words): string {
  if (by === 'all') return t('web.accuracy.by.all')
  if (by === 'horizon') return t('web.accuracy.years-ahead', { n: n(Number(group)) })
  const key = by === 'family' || by === 'kind' ? `panel.${group}` : `web.accuracy.${by}.${group}`
  return Object.hasOwn(MESSAGES, key) ? t(key as MessageKey) : group
}
