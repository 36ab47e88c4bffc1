import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { DATA_ROOT } from '../data-root.js'

export const PLANS: readonly string[] = readdirSync(`${DATA_ROOT}/plans`).sort()
export const SYNTHETIC_PLAN = 'tinh-mau'
export const REAL_PLANS = PLANS.filter((plan) => plan !== SYNTHETIC_PLAN)
export const MARK = 'số liệu giả định / synthetic'

/** A row as the transcriber wrote it: read past the program, to check the program against. */
export type Written = Readonly<Record<string, unknown>> & { readonly id: string }

/** Return the rows of one file of a plan. */
export function writtenRows(plan: string, kind: 'targets' | 'tasks' | 'money' | 'duties'): Written[] {
  return (parse(readFileSync(`${DATA_ROOT}/plans/${plan}/${kind}.yaml`, 'utf8')) as Written[] | null) ?? []
}
