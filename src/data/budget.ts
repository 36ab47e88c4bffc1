import type { z } from 'zod'
import * as b from './budget-schemas.js'
import { fieldReport } from './check-basis.js'
import { checkDelivery, checkDrivers, checkIdentities, checkProgrammes, decidedBy } from './check-budget.js'
import { byId, type Known, reporter } from './check-references.js'
import { checkResponses, checkSpillovers } from './check-response.js'
import { checkScenario, type ScenarioKnown } from './check-scenario.js'
import type { Data } from './load.js'
import { optionalFiles } from './optional-files.js'
import { InputError, type Problem, UNREAD } from './problem.js'
import { readCsvRows } from './read-csv.js'
import { type Row, readYamlObject, readYamlRows } from './read-yaml.js'
import { EVIDENCE_NUMBERS, EvidenceRow } from './response-evidence.js'

/** Money, how it is delivered, what it moves, and scenarios: checked plain data, maps by id. */
export type Budget = {
  readonly programmes: ReadonlyMap<string, b.Programme>
  readonly delivery: ReadonlyMap<string, b.DeliveryProfile>
  readonly responses: readonly b.Response[]
  readonly spillovers: readonly b.Spillover[]
  readonly drivers: readonly b.Driver[]
  readonly identities: readonly b.Identity[]
  readonly evidence: readonly EvidenceRow[]
  readonly scenarios: ReadonlyMap<string, b.Scenario>
  /** ids of scenarios that people keep beside the data folder */
  readonly kept?: ReadonlySet<string>
}

/** Return whether a scenario is part of the data folder; of any other an answer carries the whole. */
export const isShipped = ({ budget }: { readonly budget: Budget }, id: string): boolean =>
  budget.scenarios.has(id) && budget.kept?.has(id) !== true

const EMPTY: Budget = {
  programmes: new Map(),
  delivery: new Map(),
  responses: [],
  spillovers: [],
  drivers: [],
  identities: [],
  evidence: [],
  scenarios: new Map(),
}

export type BudgetKnown = Known & {
  readonly plans: { readonly has: (id: string) => boolean }
  readonly asOf: string | undefined
}

/** What is wrong with the formulas of some rows. The language is the scenarios' own: it is handed in, not imported. */
export type FormulaCheck = (
  rows: { readonly identities: readonly Row<b.Identity>[]; readonly responses: readonly Row<b.Response>[] },
  known: Pick<Known, 'indicators'> & { readonly programmes: ReadonlySet<string> },
) => readonly { readonly row: Row<unknown>; readonly code: Problem['code']; readonly facts: Problem['facts'] }[]

/**
 * Read programmes/, scenarios/, catalogue/identities.yaml and the budget files of priors/; a data folder without
 * programmes/ has no budget.
 * @param references where problems across files are reported
 */
export function readBudget(
  root: string,
  known: BudgetKnown,
  problems: Problem[],
  references: Problem[],
  formulas: FormulaCheck,
): Budget {
  if (optionalFiles(root, 'programmes').length === 0) return EMPTY
  const before = problems.length
  const yaml = <T extends z.ZodType>(file: string, schema: T): Row<z.infer<T>>[] =>
    readYamlRows(root, file, schema, problems)
  const rows = {
    programmes: yaml('programmes/programmes.yaml', b.Programme),
    delivery: yaml('programmes/delivery.yaml', b.DeliveryProfile),
    drivers: yaml('programmes/drivers.yaml', b.Driver),
    responses: yaml('priors/responses.yaml', b.Response),
    spillovers: yaml('priors/spillovers.yaml', b.Spillover),
    identities: yaml('catalogue/identities.yaml', b.Identity),
    evidence: readCsvRows(root, 'priors/response-evidence.csv', EvidenceRow, EVIDENCE_NUMBERS, problems),
    scenarios: optionalFiles(root, 'scenarios').flatMap(({ file }) => {
      const row = readYamlObject(root, file, b.Scenario, problems)
      return row === undefined ? [] : [row]
    }),
  }
  // With one of these files unread every reference to it would fail: name the cause alone.
  const found = problems.slice(before).some(({ code }) => UNREAD.test(code)) ? [] : references
  return checkBudget(rows, known, found, formulas)
}

type BudgetRows = {
  readonly programmes: Row<b.Programme>[]
  readonly delivery: Row<b.DeliveryProfile>[]
  readonly drivers: Row<b.Driver>[]
  readonly responses: Row<b.Response>[]
  readonly spillovers: Row<b.Spillover>[]
  readonly identities: Row<b.Identity>[]
  readonly evidence: Row<EvidenceRow>[]
  readonly scenarios: Row<b.Scenario>[]
}

function checkBudget(rows: BudgetRows, known: BudgetKnown, problems: Problem[], formulas: FormulaCheck): Budget {
  const report = reporter(problems)
  const programmes = byId(rows.programmes, report)
  const delivery = byId(rows.delivery, report)
  const scenarios = byId(rows.scenarios, report)
  byId(rows.responses, report)
  const all = {
    ...known,
    programmes,
    scenarios,
    identities: decidedBy(values(rows.identities)),
    evidence: new Set(byId(rows.evidence, report).keys()),
  }
  checkProgrammes(rows.programmes, programmes, delivery, problems)
  checkDelivery(rows.delivery, all, problems)
  checkDrivers(rows.drivers, all, problems)
  checkResponses(rows.responses, all, problems)
  checkSpillovers(rows.spillovers, all, problems)
  checkIdentities(rows.identities, all, problems)
  for (const { row, code, facts } of formulas(rows, { ...known, programmes: new Set(programmes.keys()) })) {
    fieldReport(row, problems)(['formula'], code, facts)
  }
  for (const row of rows.scenarios) {
    const name = row.file.replace(/^.*\/|\.yaml$/g, '')
    if (row.value.id !== name) {
      fieldReport(row, problems)(['id'], 'SCENARIO_MISNAMED', { got: row.value.id, allowed: name })
    }
    problems.push(...checkScenario(row, all))
  }
  return {
    programmes,
    delivery,
    responses: values(rows.responses),
    spillovers: values(rows.spillovers),
    drivers: values(rows.drivers),
    identities: values(rows.identities),
    evidence: values(rows.evidence),
    scenarios,
  }
}

/** Return what a scenario may refer to, in loaded data. */
export function scenarioKnown({ budget, indicators, plans, asOf }: Data): ScenarioKnown {
  const { programmes, scenarios } = budget
  return { programmes, scenarios, indicators, plans, asOf, evidence: new Set(budget.evidence.map((row) => row.id)) }
}

/**
 * Read and check a scenario file that is not part of the data folder.
 * @throws InputError with every problem
 */
export function readScenario(folder: string, file: string, data: Data): b.Scenario {
  const problems: Problem[] = []
  const row = readYamlObject(folder, file, b.Scenario, problems)
  if (row !== undefined) problems.push(...checkScenario(row, scenarioKnown(data)))
  if (row === undefined || problems.length > 0) throw new InputError(problems)
  return row.value
}

function values<T>(rows: readonly Row<T>[]): T[] {
  return rows.map((row) => row.value)
}
