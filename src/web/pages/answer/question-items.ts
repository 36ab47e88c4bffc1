import { isolated } from '../../../text/isolated.js'
import type { MessageKey } from '../../../text/messages.js'
import { formatProbability } from '../../../text/number.js'
import type { Run } from '../../api/runs.js'
import type { Words } from '../../view/use-view.js'
import { limitItems } from './limits.js'

/** One thing that was asked. `isLong`: it takes a line of its own. */
export type Item = { readonly label: string; readonly value: string; readonly isLong?: boolean }

/** Names of what a question speaks of by id; what nobody knows any more goes by its id. */
export type Names = {
  readonly plan: (id: string) => string
  readonly target: (id: string) => string
  readonly group: (id: string) => string
  readonly scenario: (id: string) => string
  readonly programme: (id: string) => string
}

const ENVELOPE = 'envelope'
type Told = (value: unknown, names: Names, words: Words) => Item | readonly Item[] | undefined

/** A scenario by id, or written out in the question. */
export function scenarioText(choice: unknown, names: Names, { t, language }: Words): string {
  if (typeof choice === 'string') return isolated(names.scenario(choice))
  const { id, name } = (choice ?? {}) as { readonly id?: string; readonly name?: { readonly vi: string; en: string } }
  return t('web.answer.written-out', { name: isolated(name?.[language] ?? String(id ?? '')) })
}

const list = (values: unknown, one: (value: never) => string): string =>
  (Array.isArray(values) ? values : []).map((value) => one(value as never)).join('; ')

const number =
  (label: MessageKey): Told =>
  (value, _, { t, n }) => ({ label: t(label), value: n(Number(value), 0) })

const scenario =
  (label: MessageKey): Told =>
  (value, names, words) => ({ label: words.t(label), value: scenarioText(value, names, words) })

const scenarios =
  (label: MessageKey): Told =>
  (value, names, words) => ({
    label: words.t(label),
    value: list(value, (one) => scenarioText(one, names, words)),
    isLong: true,
  })

/** How each field is told, in the order in which they stand. What differs from nothing is left out. */
const FIELDS: Readonly<Record<string, Told>> = {
  plan: (id, names, { t }) => ({ label: t('web.plan'), value: names.plan(String(id)), isLong: true }),
  plans: (ids, names, { t }) => ({ label: t('web.briefing.plans'), value: list(ids, names.plan), isLong: true }),
  target: (id, names, { t }) => ({ label: t('web.column.target'), value: names.target(String(id)), isLong: true }),
  targets: (ids, names, { t }) => ({ label: t('web.answer.targets'), value: list(ids, names.target), isLong: true }),
  group: (id, names, { t }) => ({ label: t('web.column.group'), value: names.group(String(id)) }),
  scenario: scenario('web.scenario'),
  scenarios: scenarios('web.answer.scenarios'),
  against: scenario('web.briefing.against'),
  policies: scenarios('web.answer.policies'),
  worlds: scenarios('web.answer.worlds'),
  world: (id, names, words) => ({
    label: words.t('web.answer.world'),
    value: id === null ? words.t('web.answer.world.own') : scenarioText(id, names, words),
  }),
  objective: (aim, _, { t }) => ({
    label: t('web.allocate.objective'),
    value: t(`web.allocate.aim.${aim as 'expected'}`),
  }),
  constraints: (limits, names, words) => limitItems(limits as object, names, words),
  probability: (p, _, { t, language }) => ({
    label: t('web.answer.probability'),
    value: formatProbability(Number(p), language),
  }),
  by: (id, names, { t }) => ({
    label: t('web.answer.money'),
    value: id === ENVELOPE ? t('web.answer.envelope') : names.programme(String(id)),
  }),
  step: (step, _, { t, n }) => ({
    label: t('web.answer.step'),
    value: t('web.answer.step.text', { n: n(Number(step)) }),
  }),
  points: number('web.answer.points'),
  satisfice: (share, _, { t, language }) => ({
    label: t('web.answer.satisfice'),
    value: t('web.answer.satisfice.text', { p: formatProbability(Number(share), language) }),
  }),
  morris: number('web.answer.morris'),
  sobol: number('web.answer.sobol'),
  format: (format, _, { t }) => ({
    label: t('web.briefing.format'),
    value: t(`web.briefing.format.${format as 'docx'}`),
  }),
  length: (length, _, { t }) => ({
    label: t('web.briefing.length'),
    value: t(`web.briefing.length.${length as 'short'}`),
  }),
  language: (language, _, { t }) => ({
    label: t('web.briefing.language'),
    value: t(`web.briefing.language.${language as 'vi'}`),
  }),
  boundary: (boundary, _, { t }) =>
    boundary === 'successor'
      ? { label: t('web.answer.boundary'), value: t('web.answer.boundary.successor') }
      : undefined,
  force: (force, _, { t }) =>
    force === true ? { label: t('web.answer.force'), value: t('web.answer.force.yes') } : undefined,
  paths: number('web.q.paths'),
  seed: (seed, _, { t }) => ({ label: t('web.q.seed'), value: String(seed) }),
}

/** Fields that say something when they are absent: every policy and every world there is. */
const ABSENT: Readonly<Record<string, readonly [label: MessageKey, value: MessageKey]>> = {
  policies: ['web.answer.policies', 'web.answer.shipped'],
  worlds: ['web.answer.worlds', 'web.answer.worlds.shipped'],
}

/** Put a question into words, field by field. @param only fields to tell; absent: all */
export function questionItems(
  { kind, question }: Pick<Run, 'kind' | 'question'>,
  names: Names,
  words: Words,
  only?: readonly string[],
): readonly Item[] {
  return Object.entries(FIELDS).flatMap(([field, told]): readonly Item[] => {
    if (only !== undefined && !only.includes(field)) return []
    const value = question[field]
    if (value === undefined) {
      const absent = kind === 'robustness' ? ABSENT[field] : undefined
      return absent === undefined ? [] : [{ label: words.t(absent[0]), value: words.t(absent[1]) }]
    }
    const items = told(value, names, words) ?? []
    return Array.isArray(items) ? items : [items as Item]
  })
}
