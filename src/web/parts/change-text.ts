import type { Words } from '../view/use-view.js'
import { type Change, signOf } from './change.js'

/** Return a change in words, without its interval: `tăng 4,2 điểm`, or plainly that there is no real difference. */
export function changeText(change: Change, { t, n }: Words): string {
  if (change.kind !== 'paired' && change.kind !== 'least') return t(`web.change.${change.kind}`)
  const way = signOf(change) > 0 ? 'up' : 'down'
  return t(change.kind === 'least' ? `web.change.least-${way}` : `web.change.${way}`, {
    points: n(Math.abs(change.points), 1),
  })
}

/** Return the 95 % interval of a paired change in percentage points; undefined where none may be shown. */
export const intervalText = (change: Change, { t, n }: Words): string | undefined =>
  change.kind === 'paired' ? t('web.change.interval', { low: n(change.low, 1), high: n(change.high, 1) }) : undefined
