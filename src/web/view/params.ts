import { GRADES } from '../../model/verdict.js'
import { LANGUAGES } from '../../text/language.js'
import type { PageId } from '../routes.js'
import { CLASSES } from './classes.js'

/** What exists to choose from, once it is known. */
export type Known = {
  readonly plans: readonly string[]
  readonly scenarios: readonly { readonly id: string; readonly plan?: string | undefined }[]
}

export type Param = {
  /** what an address without it means */
  readonly default: string
  /** whether a text from an address can be used */
  readonly takes: (text: string, known: Known | undefined) => boolean
  /** pages that have it; absent: every page */
  readonly on?: readonly PageId[]
}

/** The plan that is shown when an address names none. */
export const DEFAULT_PLAN = 'binh-dinh'
export const BASELINE = 'baseline'

const oneOf = (allowed: readonly string[]) => (text: string) => allowed.includes(text)
const short = (text: string): boolean => text.length <= 200
const onBoard = ['board'] as const
const word = (text: string): boolean => /^[a-z0-9][a-z0-9.-]*$/.test(text)
/** A scenario beside the one on screen: which fit the plan is said by the page. */
const rival = {
  default: '',
  takes: (text: string, known: Known | undefined) =>
    known === undefined || known.scenarios.some(({ id }) => id === text),
  on: ['compare'],
} as const
const drawnRival = { ...rival, on: ['compare', 'target'] } as const

/** Pages that show a stored answer by its id, until something else is chosen. */
export const STORED_ON = ['compare', 'frontier', 'risks'] as const

/** Every parameter of an address, in the order in which they are written. */
export const PARAMS = {
  plan: { default: DEFAULT_PLAN, takes: (text, known) => known === undefined || known.plans.includes(text) },
  scenario: {
    default: BASELINE,
    takes: (text, known) => known === undefined || known.scenarios.some(({ id }) => id === text),
  },
  lang: { default: 'vi', takes: oneOf(LANGUAGES) },
  year: { default: '', takes: (text) => /^(\d{4}|none)$/.test(text), on: onBoard },
  group: { default: '', takes: word, on: ['board', 'frontier'] },
  agency: { default: '', takes: short, on: ['board', 'agenda', 'data'] },
  grade: { default: '', takes: oneOf(GRADES), on: onBoard },
  status: { default: '', takes: oneOf(CLASSES), on: onBoard },
  q: { default: '', takes: short, on: onBoard },
  a: drawnRival,
  b: drawnRival,
  c: rival,
  d: rival,
  target: { default: '', takes: word, on: ['frontier', 'risks'] },
  due: { default: '', takes: oneOf(['overdue', 'soon', 'later', 'undated', 'done']), on: ['agenda'] },
  what: { default: '', takes: oneOf(['task', 'duty']), on: ['agenda'] },
  ahead: { default: '12', takes: oneOf(['3', '6', '12', '24', '60']), on: ['agenda'] },
  by: { default: 'family', takes: (text) => /^[a-z]{2,12}$/.test(text), on: ['accuracy'] },
  kind: { default: '', takes: (text) => /^[a-z][a-z-]{1,19}$/.test(text), on: ['runs'] },
  state: { default: '', takes: oneOf(['queued', 'running', 'done', 'failed', 'cancelled']), on: ['runs'] },
  run: { default: '', takes: (text) => /^[0-9a-f]{8,64}$/.test(text), on: ['runs', 'allocate', ...STORED_ON] },
  part: { default: 'figures', takes: oneOf(['figures', 'import', 'requests', 'elicit']), on: ['data'] },
  indicator: { default: '', takes: short, on: ['data'] },
  place: { default: '', takes: short, on: ['data'] },
} as const satisfies Readonly<Record<string, Param>>

export type ParamName = keyof typeof PARAMS
export const PARAM_NAMES = Object.keys(PARAMS) as readonly ParamName[]

/** Names that parameters had before. */
export const RENAMED: Readonly<Record<string, ParamName>> = { province: 'plan', language: 'lang', search: 'q' }

/** Return whether a page has a parameter. */
export function isOn(name: ParamName, page: PageId): boolean {
  const { on } = PARAMS[name] as Param
  return on === undefined || on.includes(page)
}
