import { useSyncExternalStore } from 'react'
import type { Scenario } from '../../../data/budget-schemas.js'
import type { Language } from '../../../text/language.js'
import type { Me } from '../../api/accounts.js'
import { queries } from '../../api/queries.js'
import { AnswerError, RefusedError } from '../../api/request.js'
import type { KeptScenario } from '../../api/scenarios.js'
import { onSignedIn } from '../../api/session.js'
import { deliver } from './deliver.js'
import { type Draft, draftOf, draftsIn, dropDraft, keepDraft, takeOver } from './drafts.js'
import { DRAFTS } from './has-drafts.js'
import { inOrder } from './in-order.js'
import { shelf } from './shelf.js'
import { openTabs, thisTab } from './tab.js'
import { KEPT } from './use-known.js'

/**
 * Saves that wait. A draft that is to be saved says so itself, where it is kept; from here it is brought to the server, now
 * and again, whatever page is open, after a reload, and for a tab that is gone.
 */

/** Why the last try failed, undefined where nobody answered, and whether it is tried again by itself. */
export type Failure = { readonly why: string | undefined; readonly isRetried: boolean }

/** How far the saving of one scenario has come. */
export type Sending = {
  readonly scenario: Scenario
  readonly isBusy: boolean
  readonly failure?: Failure | undefined
  /** what somebody else saved in the meantime */
  readonly conflict?: KeptScenario | undefined
  readonly saved?: { readonly scenario: Scenario; readonly version: number } | undefined
}

/** The first wait and the longest one, ms: each is twice the one before. */
const FIRST_MS = 1000
const LONGEST_MS = 30_000
/** A server that has said nothing for so long is away, ms. */
const PATIENCE_MS = 30_000
/** What a server, or a proxy before it, says while it is away or too busy. */
const PASSING: readonly number[] = [429, 502, 503, 504]

const sendings = new Map<string, Sending>()
const busy = new Set<string>()
let shown: readonly Sending[] = []
const listeners = new Set<() => void>()
/** Scenarios whose editor is open in this tab: drafts of other tabs are left alone there. */
const edited = new Set<string>()
let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined
let isStarted = false

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** What is being saved, waits, or has just been saved, in this tab. */
export const useOutbox = (): readonly Sending[] => useSyncExternalStore(subscribe, () => shown)

/** Begin to bring what waits to the server, as often as it takes. */
export function startOutbox(): void {
  if (isStarted) return
  isStarted = true
  addEventListener('online', () => {
    tries = 0
    void bringAll()
  })
  onSignedIn(() => void bringAgain())
  addEventListener('storage', ({ key }) => key?.startsWith(DRAFTS) && later())
  void bringAll()
}

/** Have a scenario saved on top of a version, 0: as a new one; now, or as soon as the server answers. @param from see `Waiting` */
export function post(tab: string, scenario: Scenario, version: number, from?: string): void {
  const { sent } = draftOf(shelf, tab, scenario.id)?.waiting ?? {}
  const by = queries.getQueryData<Me>(['me'])?.id
  keepDraft(shelf, tab, { scenario, version, at: Date.now(), waiting: { by, sent, from } })
  clear(scenario.id)
  tries = 0
  startOutbox()
  void bring(tab, scenario.id)
}

/** A scenario no longer waits to be saved; its draft stays. */
export function giveUp(tab: string, id: string): void {
  const draft = draftOf(shelf, tab, id)
  if (draft?.waiting !== undefined) keepDraft(shelf, tab, { ...draft, waiting: undefined })
  clear(id)
}

/** What became of a saving has been seen. */
export const seen = (id: string): void => clear(id)

/** The editor of a scenario is open: what waits there is tried at once. @returns how to say that it is closed */
export function editorOpened(tab: string, id: string): () => void {
  edited.add(id)
  startOutbox()
  if (sendings.get(id)?.conflict === undefined) void bring(tab, id)
  return () => void edited.delete(id)
}

function set(id: string, sending: Sending | undefined): void {
  if (sending === undefined) sendings.delete(id)
  else sendings.set(id, sending)
  shown = [...sendings.values()]
  for (const tell of listeners) tell()
}

/** Forget what became of a saving, but not that one is under way. */
function clear(id: string): void {
  const sending = sendings.get(id)
  if (sending !== undefined) set(id, busy.has(id) ? { scenario: sending.scenario, isBusy: true } : undefined)
}

function later(): void {
  timer ??= setTimeout(() => void bringAll(), Math.min(LONGEST_MS, FIRST_MS * 2 ** tries++))
}

/** Try what waits for somebody to sign in, and all else that waits. */
async function bringAgain(): Promise<void> {
  const { own } = await thisTab()
  for (const { scenario, failure } of shown)
    if (failure?.isRetried === false && draftOf(shelf, own, scenario.id)?.waiting !== undefined) clear(scenario.id)
  tries = 0
  void bringAll()
}

/** Try everything that waits and that nobody has been asked about. */
async function bringAll(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const { own, others } = await openTabs()
  for (const { tab, draft } of draftsIn(shelf).filter((one) => one.draft.waiting !== undefined)) {
    const { id } = draft.scenario
    if (others.has(tab)) later()
    else if (tab === own || adopted(own, { tab, draft })) if (isOpen(sendings.get(id))) void bring(own, id)
  }
}

const isOpen = (sending: Sending | undefined): boolean =>
  sending === undefined || (sending.conflict === undefined && sending.failure?.isRetried !== false)

/** Take over what a tab that is gone left waiting, unless this one is at work on the same scenario. */
function adopted(own: string, left: { readonly tab: string; readonly draft: Draft }): boolean {
  const { id } = left.draft.scenario
  if (edited.has(id) || draftOf(shelf, own, id) !== undefined) return false
  return takeOver(shelf, own, left) !== undefined
}

async function bring(tab: string, id: string): Promise<void> {
  const draft = draftOf(shelf, tab, id)
  const before = sendings.get(id)
  if (busy.has(id)) return
  if (draft?.waiting === undefined) {
    if (before?.failure?.isRetried === true) clear(id)
    return
  }
  const { scenario } = draft
  busy.add(id)
  set(id, { scenario, failure: before?.failure, isBusy: true })
  const language = document.documentElement.lang as Language
  try {
    const result = await deliver(tab, draft, { language, signal: AbortSignal.timeout(PATIENCE_MS) })
    busy.delete(id)
    if (result.kind === 'conflict') return set(id, { scenario, isBusy: false, conflict: result.current })
    if (result.kind === 'given-up') return set(id, undefined)
    settle(tab, result.scenario, result.kept)
    tries = 0
    const { version } = result.kept
    set(id, { scenario: result.scenario, isBusy: false, saved: { scenario: result.scenario, version } })
  } catch (error) {
    busy.delete(id)
    const status = error instanceof AnswerError ? error.status : undefined
    const isRetried = status === undefined || PASSING.includes(status)
    // Who has to sign in again wants it saved all the same.
    if (!isRetried && status !== 401) giveUp(tab, id)
    set(id, { scenario, isBusy: false, failure: { why: whyOf(error), isRetried } })
    if (isRetried) later()
  }
}

function whyOf(error: unknown): string | undefined {
  const errors = error instanceof RefusedError ? (error.problem.errors ?? []) : []
  if (errors.length > 0) return errors.map(({ sentence }) => sentence).join(' ')
  return error instanceof AnswerError ? error.sentence : undefined
}

/** The server has it: what it answers is known, and of the draft only what was changed since is left. */
function settle(tab: string, scenario: Scenario, kept: KeptScenario): void {
  queries.setQueryData<readonly KeptScenario[]>(KEPT, (all) =>
    all === undefined ? all : [...all.filter(({ id }) => id !== kept.id), kept],
  )
  const now = draftOf(shelf, tab, scenario.id)
  const from = now?.waiting?.from
  const origin = from === undefined ? undefined : draftOf(shelf, tab, from)
  if (origin !== undefined && inOrder({ ...origin.scenario, id: scenario.id }) === inOrder(scenario))
    dropDraft(shelf, tab, origin.scenario.id)
  if (now !== undefined && inOrder(now.scenario) === inOrder(scenario)) dropDraft(shelf, tab, scenario.id)
  else if (now !== undefined) keepDraft(shelf, tab, { ...now, version: kept.version, waiting: undefined })
  // Everything that was computed of it, and the lists it is in, are asked anew.
  void queries.invalidateQueries()
}
