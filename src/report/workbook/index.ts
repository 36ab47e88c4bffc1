import type { Scenario } from '../../data/budget-schemas.js'
import { BASELINE } from '../../scenarios/prepare.js'
import { runId } from '../../scenarios/run-id.js'
import type { Language } from '../../text/language.js'
import { say } from '../../text/say.js'
import type { Opened } from '../answers/open.js'
import { metadataOf } from '../columns/provenance.js'
import type { Sheet, WorkbookFile } from './sheet.js'
import {
  boardSheet,
  headed,
  type Made,
  markOf,
  observationSheet,
  projectionSheet,
  scenarioSheet,
  sourceSheet,
} from './sheets.js'

/** Return the workbook of a plan under a scenario: verdicts, projections, money, figures, sources and how to make it again. */
export function workbookOf(opened: Opened, language: Language): WorkbookFile {
  const { prepared, planData, runs } = opened
  const { workspace } = prepared
  const [{ scenario, projection }] = runs
  const scenarios = [...new Set([scenario.id, BASELINE])].filter((id) => workspace.budget.scenarios.has(id))
  const made: Made = { workspace, planData, projection, language, scenarios }
  const recipe = recipeOf(made, scenario)
  const mark = markOf(made)
  const title = `${planData.plan.title[language]}${mark === '' ? '' : ` (${mark})`}`
  return {
    title,
    subject: say('workbook.subject', language, { scenario: scenario.name[language] }),
    asOf: workspace.asOf,
    recipe,
    sheets: [
      ...[boardSheet(made), projectionSheet(made), scenarioSheet(made), observationSheet(made), sourceSheet(made)],
      recipeSheet(language, title, recipe),
    ],
  }
}

function recipeOf({ workspace, planData, projection }: Made, scenario: Scenario): Readonly<Record<string, string>> {
  return {
    run: runId(projection.recipe, projection.settings, scenario),
    ...metadataOf(workspace, planData, projection),
  }
}

/** How to make a file again, in a sheet of its own. */
export function recipeSheet(language: Language, title: string, recipe: Readonly<Record<string, string>>): Sheet {
  return {
    key: 'recipe',
    name: say('workbook.sheet.recipe', language),
    title,
    columns: [headed(language, 'part', 24), headed(language, 'said', 90)],
    rows: Object.entries(recipe),
  }
}
