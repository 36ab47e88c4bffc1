import { sql } from 'kysely'
import { Since } from '../../report/briefing/since.js'
import type { ScenarioChoice } from '../../scenarios/named-scenario.js'
import type { Database } from '../storage/open.js'
import { answerOf } from './computations.js'

/** Return the answer of the projection of a plan and scenario that was published last; undefined where there is none. */
export async function lastFrozen(
  db: Database,
  plan: string,
  scenario: ScenarioChoice,
  boundary: string,
): Promise<Since | undefined> {
  // A scenario of somebody's own has no name by which it could be found again.
  if (typeof scenario !== 'string') return undefined
  const row = await db
    .selectFrom('computations')
    .select('id')
    .where('kind', '=', 'projection')
    .where('status', '=', 'done')
    .where('frozen_at', 'is not', null)
    .where(sql<string>`question ->> 'plan'`, '=', plan)
    .where(sql<string>`question ->> 'scenario'`, '=', scenario)
    .where(sql<string>`question ->> 'boundary'`, '=', boundary)
    .orderBy('frozen_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const answer = row === undefined ? undefined : await answerOf(db, row.id)
  return answer === undefined ? undefined : Since.parse(JSON.parse(answer.bytes.toString('utf8')))
}
