import { backUp, type TableSum } from './backup.js'
import type { Database } from './open.js'
import { restore } from './restore.js'

/**
 * Bring everything from one store into another, empty one, of whatever kind: what is read out of the first goes straight into
 * the second, where every table's count and hash is compared before anything stays.
 * @throws SetupError as `backUp` and `restore`
 */
export const move = (from: Database, to: Database): Promise<readonly TableSum[]> =>
  backUp(from, (lines) => restore(to, lines))
