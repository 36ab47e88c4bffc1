import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { scenarioKnown } from '../data/budget.js'
import * as b from '../data/budget-schemas.js'
import { fieldReport } from '../data/check-basis.js'
import { checkDrivers, decidedBy } from '../data/check-budget.js'
import { byId, checkObservation, reporter } from '../data/check-references.js'
import { checkResponses } from '../data/check-response.js'
import type { checkScenario } from '../data/check-scenario.js'
import { checkValue } from '../data/check-value.js'
import { figureId } from '../data/figure-id.js'
import { InputError, type Problem } from '../data/problem.js'
import type { Row } from '../data/read-yaml.js'
import * as s from '../data/schemas.js'
import { remembered } from '../model/remembered.js'
import { checkFormulas } from './budget/check-formulas.js'
import { rememberedCheck } from './remembered-check.js'
import type { Workspace } from './workspace.js'

/** What people keep beside the shipped data, by kind: its schema, its name, and the territory whose it is. */
export const DOCUMENT_KINDS = {
  scenario: kind(b.Scenario, ({ id }) => id),
  source: kind(s.Source, ({ id }) => id),
  observation: kind(s.Observation, figureId),
  response: kind(b.Response, ({ id }) => id),
  driver: kind(b.Driver, ({ driver, territory }) => `${driver}.${territory}`),
} as const

export type DocumentKind = keyof typeof DOCUMENT_KINDS

/** A document as it was given; `checkDocuments` says whether it is what its kind asks for. */
export type Document = { readonly kind: DocumentKind; readonly id: string; readonly body: unknown }

function kind<T extends z.ZodType>(schema: T, idOf: (body: z.infer<T>) => string) {
  return { schema, idOf }
}

/**
 * Lay documents over the shipped data: scenarios, sources and figures are added, a response is added, a driver stands in the
 * place of the shipped one of its territory. Checked as the data folder is. Scenarios leave the data's hash alone: they are
 * part of each question.
 * @throws InputError with every problem of every document; `file` of a problem is `kind/id`
 */
export const withDocuments = (base: Workspace, documents: readonly Document[]): Workspace => overlayOn(base)(documents)

/**
 * Return `withDocuments` for one base that is called again and again: a document it was given before, the same object, is not
 * read again, and a scenario among the same parents not checked again. Nobody may change a document that was given to it.
 */
export function overlayOn(base: Workspace): (documents: readonly Document[]) => Workspace {
  const form = remembered(formOf)
  const scenarioProblems = rememberedCheck()
  return (documents) => (documents.length === 0 ? base : laidOver(base, documents, form, scenarioProblems))
}

function laidOver(
  base: Workspace,
  documents: readonly Document[],
  form: typeof formOf,
  scenarioProblems: typeof checkScenario,
): Workspace {
  const problems: Problem[] = []
  const rows = rowsOf(documents, problems, form)
  const report = reporter(problems)
  const shipped = <T>(values: Iterable<T>, file: string): Row<T>[] =>
    [...values].map((value) => ({ value, file, line: 1 }))
  const sources = byId([...shipped(base.sources.values(), 'sources'), ...rows.source], report)
  for (const row of rows.observation) checkObservation(row, { ...base, sources }, report)
  const scenarios = byId([...shipped(base.budget.scenarios.values(), 'scenarios'), ...rows.scenario], report)
  const replaced = new Set(rows.driver.map(({ value }) => DOCUMENT_KINDS.driver.idOf(value)))
  const drivers = base.budget.drivers.filter((one) => !replaced.has(DOCUMENT_KINDS.driver.idOf(one)))
  const responses = [...shipped(base.budget.responses, 'responses'), ...rows.response]
  byId(responses, report)
  const known = {
    ...scenarioKnown(base),
    ...{ scenarios, sources, territories: base.territories },
    identities: decidedBy(base.budget.identities),
    comesLater: true,
  }
  for (const row of rows.scenario) problems.push(...scenarioProblems(row, known))
  checkDrivers(rows.driver, known, problems)
  checkResponses(responses, known, problems)
  const named = { indicators: base.indicators, programmes: new Set(base.budget.programmes.keys()) }
  for (const { row, code, facts } of checkFormulas({ identities: [], responses: rows.response }, named)) {
    fieldReport(row, problems)(['formula'], code, facts)
  }
  if (problems.length > 0) throw new InputError(problems)
  const values = <T>(list: readonly Row<T>[]): T[] => list.map(({ value }) => value)
  return {
    ...base,
    hash: hashWith(base.hash, documents),
    sources,
    observations: [...base.observations, ...values(rows.observation)],
    budget: {
      ...base.budget,
      scenarios,
      kept: new Set(rows.scenario.map(({ value }) => value.id)),
      drivers: [...values(rows.driver), ...drivers],
      responses: values(responses),
    },
  }
}

type Rows = { readonly [K in DocumentKind]: Row<z.infer<(typeof DOCUMENT_KINDS)[K]['schema']>>[] }

type Form = { readonly row: Row<unknown> | undefined; readonly problems: readonly Problem[] }

function rowsOf(documents: readonly Document[], problems: Problem[], form: typeof formOf): Rows {
  const rows: Rows = { scenario: [], source: [], observation: [], response: [], driver: [] }
  for (const document of documents) {
    const { row, problems: own } = form(document)
    problems.push(...own)
    if (row !== undefined) (rows[document.kind] as Row<unknown>[]).push(row)
  }
  return rows
}

/** Check a document by itself: its form, and that it is called what it says it is. */
function formOf({ kind, id, body }: Document): Form {
  const problems: Problem[] = []
  const file = `${kind}/${id}`
  const { schema, idOf } = DOCUMENT_KINDS[kind] as { schema: z.ZodType; idOf: (body: never) => string }
  const value = checkValue(schema, body, file, () => 1, problems)
  if (value === undefined) return { row: undefined, problems }
  const name = idOf(value as never)
  if (name === id) return { row: { value, file, line: 1 }, problems }
  problems.push({ file, line: 1, code: 'DOCUMENT_MISNAMED', facts: { got: id, allowed: name } })
  return { row: undefined, problems }
}

/** Documents that change figures change the hash of the data, in whatever order they were stored. */
function hashWith(hash: string, documents: readonly Document[]): string {
  const figures = documents.filter(({ kind }) => kind !== 'scenario')
  if (figures.length === 0) return hash
  const lines = figures.map(({ kind, id, body }) => JSON.stringify([kind, id, sortedKeys(body)])).sort()
  return createHash('sha256')
    .update(`${hash}\n${lines.join('\n')}`)
    .digest('hex')
    .slice(0, hash.length)
}

/** A value with the keys of its objects in order: a database gives them back in one of its own. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sortedKeys(one)]))
}
