import { fileURLToPath } from 'node:url'
import { loadWorkspace, type Workspace } from '../src/scenarios/workspace.js'

export const DATA_ROOT = fileURLToPath(new URL('../data', import.meta.url))

let loaded: Workspace | undefined

/** The shipped data and engine, loaded once per test file. */
export function shippedData(): Workspace {
  loaded ??= loadWorkspace(DATA_ROOT)
  return loaded
}
