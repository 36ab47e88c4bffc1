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

/** Every parameter of an address, in the order in which they are written. */
export const PARAMS = {
  plan: { default: DEFAULT_PLAN, takes: (text, known) => known === undefined || known.plans.includes(text) },
  scenario: {
    default: BASELINE,
    takes: (text, known) => known === undefined || known.scenarios.some(({ id }) => id === text),
  },
  lang: { default: 'vi', takes: oneOf(LANGUAGES) },
  year: { default: '', takes: (text) => /^(\d{4}|none)$/.test(text), on: onBoard },
  group: { default: '', takes: (text) => /^[a-z0-9][a-z0-9.-]*$/.test(text), on: onBoard },
  agency: { default: '', takes: short, on: onBoard },
  grade: { default: '', takes: oneOf(GRADES), on: onBoard },
  status: { default: '', takes: oneOf(CLASSES), on: onBoard },
  q: { default: '', takes: short, on: onBoard },
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
