import { type Document, withDocuments } from '../../scenarios/overlay.js'
import { ENGINE_VERSION } from '../../scenarios/recipe.js'
import { loadWorkspace, type Workspace } from '../../scenarios/workspace.js'
import type { Task } from './tasks.js'

/** Sets of documents kept ready; people work on the newest, a repetition needs an old one. */
const KEPT = 8

const bases = new Map<string, Workspace>()
const overlaid = new Map<string, Workspace>()

/**
 * Return the data of a task; the folder is read once in the life of a thread.
 * @returns undefined where this engine or its data are not those that the answer is to rest on
 * @throws InputError
 */
export function workspaceOf({ dataRoot, basis }: Pick<Task, 'dataRoot' | 'basis'>): Workspace | undefined {
  const base = bases.get(dataRoot) ?? loadWorkspace(dataRoot)
  bases.set(dataRoot, base)
  const workspace = basis.documents.length === 0 ? base : withKept(base, dataRoot, basis.documents)
  return basis.engine === ENGINE_VERSION && basis.data === workspace.hash ? workspace : undefined
}

function withKept(base: Workspace, dataRoot: string, documents: readonly Document[]): Workspace {
  const key = JSON.stringify([dataRoot, documents])
  const found = overlaid.get(key) ?? withDocuments(base, documents)
  // The newest used stands last, the first goes.
  overlaid.delete(key)
  overlaid.set(key, found)
  const [oldest] = overlaid.keys()
  if (overlaid.size > KEPT && oldest !== undefined) overlaid.delete(oldest)
  return found
}
