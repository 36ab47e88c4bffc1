import { z } from 'zod'
import { Scenario } from '../../../data/budget-schemas.js'
import { plainText } from '../../../text/plain.js'
import { DRAFTS } from './has-drafts.js'

/** What somebody has changed and not saved yet. */
export type Draft = {
  readonly scenario: Scenario
  /** the version on the server that it began from; 0: it is new */
  readonly version: number
  /** when it was last changed, ms */
  readonly at: number
  /** it is to be saved as soon as a server answers */
  readonly waiting?: Waiting | undefined
}

const Waiting = z.object({
  by: z.string().optional(),
  sent: z.string().optional(),
  from: z.string().optional(),
})
/**
 * `by`: who wants it saved; nobody else's name is put under it. `sent`: what went to the server without an answer, so that
 * it is known as one's own when it turns out to be there. `from`: the scenario of whose draft it was made.
 */
export type Waiting = Readonly<z.infer<typeof Waiting>>

/** A draft's form is checked when it is read back: another version of the workbench may have written it. */
const Kept = z.object({
  version: z.int().min(0),
  at: z.number(),
  scenario: Scenario,
  waiting: Waiting.optional(),
})

const keyOf = (id: string, tab: string): string => `${DRAFTS}${encodeURIComponent(id)}|${tab}`

/** Where drafts are kept: the browser's own storage, which outlives the page, the browser and the server. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Keep a draft under its scenario and its tab: two tabs never write over each other. @returns whether there was room */
export function keepDraft(shelf: Shelf, tab: string, draft: Draft): boolean {
  try {
    shelf.setItem(keyOf(draft.scenario.id, tab), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Return the draft of a tab; undefined where there is none that can be read. */
export function draftOf(shelf: Shelf, tab: string, id: string): Draft | undefined {
  return readDraft(shelf.getItem(keyOf(id, tab)))
}

export const dropDraft = (shelf: Shelf, tab: string, id: string): void => shelf.removeItem(keyOf(id, tab))

/** Take over the draft of a tab that is gone. @returns it; undefined where there was no room */
export function takeOver(shelf: Shelf, own: string, { tab, draft }: Placed): Draft | undefined {
  if (!keepDraft(shelf, own, draft)) return undefined
  dropDraft(shelf, tab, draft.scenario.id)
  return draft
}

/** A draft and the tab it is of. */
export type Placed = { readonly tab: string; readonly draft: Draft }

/** Return every draft there is, by tab, the newest first. @param id of one scenario; absent: of all */
export function draftsIn(shelf: Shelf, id?: string): readonly Placed[] {
  const start = id === undefined ? DRAFTS : `${DRAFTS}${encodeURIComponent(id)}|`
  return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '')
    .filter((key) => key.startsWith(start))
    .flatMap((key) => {
      const draft = readDraft(shelf.getItem(key))
      return draft === undefined ? [] : [{ tab: key.slice(key.lastIndexOf('|') + 1), draft }]
    })
    .sort((a, b) => b.draft.at - a.draft.at)
}

function readDraft(text: string | null): Draft | undefined {
  if (text === null) return undefined
  try {
    return Kept.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Return an id for a scenario from its name: Latin letters without accents, and a number where it is taken. */
export function freeId(name: string, isTaken: (id: string) => boolean): string {
  const plain = plainText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const base = plain === '' ? 'scenario' : plain
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!isTaken(id)) return id
  }
}
