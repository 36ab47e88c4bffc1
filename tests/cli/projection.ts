import { jsonOf, once, outOf } from './run.js'

type Words = { readonly vi: string; readonly en: string }

/** One target of `project --json`, as its readers rely on it. */
export type Answer = {
  readonly id: string
  readonly indicator: string
  readonly judgedBy: string | null
  readonly year: number | null
  readonly comparator: string
  readonly value: number | null
  readonly status: string
  readonly nowcast: boolean
  readonly probability: number | null
  readonly bound: 'above' | 'below' | 'none'
  readonly mcse: number | null
  readonly words: Words
  readonly grade: string
  readonly quantiles: Readonly<Record<'p05' | 'p25' | 'p50' | 'p75' | 'p95', number>> | null
  readonly requiredGrowth: number | null
  readonly actualGrowth: number | null
  readonly growthAs: 'ratio' | 'difference' | null
  /** decimal years */
  readonly finish: readonly (number | null)[] | null
  readonly observed: { readonly year: number; readonly value: number } | null
  readonly agency: string
  readonly reason: Words & { readonly code: string }
}

export type Projected = {
  readonly recipe: Readonly<Record<string, unknown>>
  readonly targets: readonly Answer[]
}

/** Paths for every check in which the number does not matter. */
export const FEW = ['--paths', '300'] as const

/** Return `project <plan> --json`, computed once per test file. */
export const projected = once((plan: string) => jsonOf<Projected>('project', plan, ...FEW))

/** Return the readable table of `project <plan>`, computed once per test file. */
export const tableOf = once((plan: string, language: string) => outOf('project', plan, ...FEW, '--lang', language))
