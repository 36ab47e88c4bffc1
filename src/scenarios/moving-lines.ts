import type { Programme } from '../data/budget-schemas.js'
import { linesOfIdentity } from './budget/identities.js'
import { lineKey, type Money } from './budget/money.js'
import type { PolicyFrame } from './budget/policy.js'
import { linesOf } from './budget/streams.js'
import type { Prepared } from './prepare.js'

/** Return the keys of the lines whose money, on their own line or inside another's, some response reads or arithmetic adds to a forecast. */
export function movingLines(
  programmes: ReadonlyMap<string, Programme>,
  { responses, moved }: Pick<PolicyFrame, 'responses' | 'moved'>,
): Set<string> {
  const read = responses.flatMap(({ response }) =>
    linesOf(response.programme, programmes).flatMap((id) => response.payers.map((payer) => lineKey(id, payer))),
  )
  return new Set([...read, ...moved.flatMap(({ ready }) => linesOfIdentity(ready))])
}

/**
 * Choose of some lines those whose money can change what is said of the targets that a plan is narrowed to, themselves or
 * because another that can follows them.
 */
export function actingOf(
  keys: readonly string[],
  { policy, resolved, workspace }: Prepared,
  { matches }: Money,
): readonly string[] {
  // A schedule waits for money of any kind.
  if (resolved.some(({ kind }) => kind === 'milestone')) return keys
  const own = resolved.flatMap((one) => (one.kind === 'identity' ? linesOfIdentity(one.ready) : []))
  const read = new Set([...movingLines(workspace.budget.programmes, policy), ...own])
  const followed = [...matches].flatMap(([key, { follows }]) => (read.has(key) ? follows : []))
  const acting = new Set([...read, ...followed])
  return keys.filter((key) => acting.has(key))
}
