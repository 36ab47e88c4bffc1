import { MESSAGES, type MessageKey } from '../../../text/messages.js'
import type { Words } from '../../view/use-view.js'

/** Return what a kind of question is called; a kind that this workbench does not know yet goes by its own name. */
export function kindName(kind: string, t: Words['t']): string {
  const key = `web.runs.kind.${kind}`
  return Object.hasOwn(MESSAGES, key) ? t(key as MessageKey) : kind
}
