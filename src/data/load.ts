import { readdirSync } from 'node:fs'
import type { z } from 'zod'
import { type Budget, type FormulaCheck, readBudget } from './budget.js'
import { checkCatalogue, checkPlan } from './check-references.js'
import { hashFiles } from './hash.js'
import { type Priors, PriorsFile } from './priors.js'
import { InputError, type Problem, UNREAD } from './problem.js'
import { type Progress, readProgress } from './progress.js'
import { readCsvRows } from './read-csv.js'
import { type Row, readYamlObject, readYamlRows } from './read-yaml.js'
import { readSchedules, type ScheduledActivity } from './schedules.js'
import * as s from './schemas.js'

/** A plan with everything transcribed from its document. */
export type PlanData = {
  readonly plan: s.Plan
  readonly targets: readonly s.Target[]
  readonly tasks: readonly s.Task[]
  readonly money: readonly s.Money[]
  readonly duties: readonly s.Duty[]
}

/** All of `data/`, checked. Plain data; maps are by id. */
export type Data = {
  /** sha256 over every file's name and bytes, first 16 hex digits: part of each run's recipe */
  readonly hash: string
  readonly asOf: string
  readonly units: ReadonlyMap<string, s.Unit>
  readonly indicators: ReadonlyMap<string, s.Indicator>
  readonly territories: ReadonlyMap<string, s.Territory>
  readonly agencies: ReadonlyMap<string, s.Agency>
  readonly mergers: readonly s.Merger[]
  readonly sources: ReadonlyMap<string, s.Source>
  readonly observations: readonly s.Observation[]
  readonly proxies: readonly s.ProxyRow[]
  readonly priors: Priors
  readonly plans: ReadonlyMap<string, PlanData>
  /** what offices recorded, by plan */
  readonly progress: ReadonlyMap<string, readonly Progress[]>
  /** activities on the way to milestones and tasks, by plan */
  readonly schedules: ReadonlyMap<string, readonly ScheduledActivity[]>
  /** spending, what it moves, and scenarios; empty where the folder has no `programmes/` */
  readonly budget: Budget
}

const OBSERVATION_NUMBERS = ['year', 'value', 'fieldSize']

/**
 * Load and check the data folder. All or nothing: one problem anywhere and nothing is returned.
 * @param formulas check of the formulas in identities and responses; without it they are taken as they stand
 * @throws InputError with every problem of every file
 */
export function loadData(root: string, formulas: FormulaCheck = () => []): Data {
  const problems: Problem[] = []
  const yaml = <T extends z.ZodType>(file: string, schema: T): Row<z.infer<T>>[] =>
    readYamlRows(root, file, schema, problems)
  const settings = readYamlObject(root, 'settings.yaml', s.Settings, problems)
  const catalogue = {
    units: yaml('catalogue/units.yaml', s.Unit),
    indicators: yaml('catalogue/indicators.yaml', s.Indicator),
    territories: yaml('catalogue/territories.yaml', s.Territory),
    agencies: yaml('catalogue/agencies.yaml', s.Agency),
    mergers: readCsvRows(root, 'catalogue/mergers-2025.csv', s.Merger, [], problems),
    proxies: yaml('catalogue/proxies.yaml', s.ProxyRow),
    sources: readBaselines(root, /sources\.csv$/, s.Source, [], problems),
    observations: readBaselines(root, /observations\.csv$/, s.Observation, OBSERVATION_NUMBERS, problems),
  }
  const priors = readYamlObject(root, 'priors/trend.json', PriorsFile, problems)
  // With a catalogue file unread every reference to it would fail: name the cause, not its thousand effects.
  const references = problems.some(({ code }) => UNREAD.test(code)) ? [] : problems
  const known = checkCatalogue(catalogue, references)
  const plans = new Map<string, PlanData>()
  const seen = new Map<string, Row<unknown>>()
  for (const id of folderNames(root, 'plans', problems)) {
    const loaded = readPlan(root, id, problems)
    checkPlan(id, loaded, known, seen, references)
    if (loaded.plan !== undefined) plans.set(id, plainPlan(loaded, loaded.plan.value))
  }
  const budget = readBudget(root, { ...known, plans, asOf: settings?.value.asOf }, problems, references, formulas)
  const programmes = budget.programmes.size > 0 ? new Set(budget.programmes.keys()) : undefined
  const progress = readProgress(root, plans, problems, references)
  const schedules = readSchedules(root, plans, programmes, problems, references)
  if (problems.length > 0 || settings === undefined || priors === undefined) throw new InputError(sorted(problems))
  return {
    hash: hashFiles(root),
    asOf: settings.value.asOf,
    ...known,
    mergers: values(catalogue.mergers),
    observations: values(catalogue.observations),
    proxies: values(catalogue.proxies),
    priors: priors.value,
    plans,
    progress,
    schedules,
    budget,
  }
}

/** The rows of one plan folder, before checking across files. */
export type PlanRows = {
  readonly plan: Row<s.Plan> | undefined
  readonly targets: Row<s.Target>[]
  readonly tasks: Row<s.Task>[]
  readonly money: Row<s.Money>[]
  readonly duties: Row<s.Duty>[]
}

function readPlan(root: string, id: string, problems: Problem[]): PlanRows {
  const folder = `plans/${id}`
  return {
    plan: readYamlObject(root, `${folder}/plan.yaml`, s.Plan, problems),
    targets: readYamlRows(root, `${folder}/targets.yaml`, s.Target, problems),
    tasks: readYamlRows(root, `${folder}/tasks.yaml`, s.Task, problems),
    money: readYamlRows(root, `${folder}/money.yaml`, s.Money, problems),
    duties: readYamlRows(root, `${folder}/duties.yaml`, s.Duty, problems),
  }
}

function plainPlan(rows: PlanRows, plan: s.Plan): PlanData {
  return {
    plan,
    targets: values(rows.targets),
    tasks: values(rows.tasks),
    money: values(rows.money),
    duties: values(rows.duties),
  }
}

function readBaselines<T extends z.ZodObject>(
  root: string,
  name: RegExp,
  schema: T,
  numbers: readonly string[],
  problems: Problem[],
): Row<z.infer<T>>[] {
  const files = folderNames(root, 'baselines', problems).filter((file) => name.test(file))
  return files.flatMap((file) => readCsvRows(root, `baselines/${file}`, schema, numbers, problems))
}

/** Names in a folder, sorted; an absent or empty one is reported once. */
function folderNames(root: string, folder: string, problems: Problem[]): string[] {
  let names: string[] = []
  try {
    names = readdirSync(`${root}/${folder}`).sort()
  } catch {
    // reported below, like an empty one
  }
  if (names.length === 0 && !problems.some(({ file, code }) => file === folder && code === 'FOLDER_EMPTY')) {
    problems.push({ file: folder, line: 1, code: 'FOLDER_EMPTY', facts: {} })
  }
  return names
}

function values<T>(rows: readonly Row<T>[]): T[] {
  return rows.map((row) => row.value)
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
