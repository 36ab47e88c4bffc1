import { isShipped } from '../../data/budget.js'
import type { EnvelopeRow, Scenario, SpendingRow } from '../../data/budget-schemas.js'
import { hashValue } from '../../data/hash.js'
import { ENVELOPE, type IntakeProblem, type SpendingProposal } from '../../data/intake/proposals.js'
import type { PlanData } from '../../data/load.js'
import { BASELINE } from '../../scenarios/prepare.js'
import { sayBoth } from '../../text/say.js'
import { MONEY_YEARS, moneyGrid } from '../workbook/money-grid.js'
import type { CellChange, DocumentChange } from './change.js'
import type { Standing } from './preview.js'

/** Half of the last digit in which money is written out. */
const SAME = 0.0005

/**
 * Compare planned money with that of its scenario. Other amounts become a scenario of the plan that extends it; one that
 * people keep is changed itself.
 */
export function spendingChanges(
  proposals: readonly SpendingProposal[],
  standing: Standing,
  planData: PlanData,
  chosen: string | undefined,
): {
  readonly cells: readonly CellChange[]
  readonly documents: readonly (DocumentChange & { readonly at: SpendingProposal['at'] })[]
  readonly problems: readonly IntakeProblem[]
} {
  const cells: CellChange[] = []
  const documents: (DocumentChange & { readonly at: SpendingProposal['at'] })[] = []
  const problems: IntakeProblem[] = []
  const groups = new Map<string, SpendingProposal[]>()
  for (const one of proposals) {
    const id = one.scenario ?? chosen ?? BASELINE
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  for (const [id, group] of groups) {
    const { workspace, kept } = standing
    const at = (group[0] as SpendingProposal).at
    const scenario = workspace.budget.scenarios.get(id)
    if (scenario === undefined) {
      problems.push({ ...at, code: 'SCENARIO_UNKNOWN', facts: { id: id.slice(0, 80) } })
      continue
    }
    if (scenario.plan !== undefined && scenario.plan !== planData.plan.id) {
      problems.push({
        ...at,
        code: 'VALUE_NOT_ALLOWED',
        facts: { field: 'plan', got: scenario.plan, allowed: planData.plan.id },
      })
      continue
    }
    const grid = new Map(
      moneyGrid(workspace, planData, id).flatMap(({ programme, payer, amounts }) =>
        amounts.map((amount, i) => [`${programme}|${payer}|${MONEY_YEARS[i]}`, amount] as const),
      ),
    )
    const compared = group.map((one) => {
      const before = grid.get(`${one.programme}|${one.payer}|${one.year}`) ?? null
      return { one, before, isSame: Math.abs((before ?? 0) - one.amount) <= SAME }
    })
    const changed = compared.filter(({ isSame }) => !isSame).map(({ one }) => one)
    const body = changed.length === 0 ? undefined : scenarioWith(scenario, changed, standing, planData.plan.id)
    const stands = body === undefined ? undefined : kept.get(`scenario/${body.id}`)
    const isKnown = body !== undefined && stands?.deleted === false && hashValue(stands.body) === hashValue(body)
    for (const { one, before, isSame } of compared) {
      const kind = isSame || isKnown ? 'same' : before === null ? 'added' : 'changed'
      cells.push({
        ...{ ...one.at, kind, what: 'spending', id: one.programme, year: one.year, territory: planData.plan.territory },
        ...{ before, after: one.amount, unit: 'billion VND', source: id, read: one.read ?? null },
      })
    }
    if (body === undefined || isKnown) continue
    const { id: own } = body
    documents.push({
      action: 'put',
      kind: 'scenario',
      id: own,
      version: stands?.version ?? 0,
      body,
      at: changed[0]?.at ?? at,
    })
  }
  return { cells, documents, problems }
}

function scenarioWith(
  scenario: Scenario,
  changed: readonly SpendingProposal[],
  { workspace, file }: Standing,
  plan: string,
): Scenario {
  const rows = rowsOf(changed)
  const isOwn = !isShipped(workspace, scenario.id)
  const said = sayBoth('intake.scenario.what', () => ({ file: file.name }))
  const assumption = {
    what: said,
    basis: { status: 'assumption' as const, who: file.name, why: said.vi, on: workspace.asOf },
  }
  if (isOwn) {
    return {
      ...scenario,
      policy: {
        ...scenario.policy,
        ...(rows.envelope.length > 0 ? { envelope: [...(scenario.policy?.envelope ?? []), ...rows.envelope] } : {}),
        spending: [...(scenario.policy?.spending ?? []), ...rows.spending],
      },
      assumptions: [...scenario.assumptions, assumption],
    }
  }
  return {
    id: `${scenario.id}-${plan}-import`,
    name: sayBoth('intake.scenario.name', (language) => ({ name: scenario.name[language] })),
    extends: scenario.id,
    plan,
    summary: said,
    policy: { ...(rows.envelope.length > 0 ? { envelope: rows.envelope } : {}), spending: rows.spending },
    assumptions: [assumption],
  }
}

/** Amounts that are the same in years that follow each other are one row. */
function rowsOf(changed: readonly SpendingProposal[]): {
  readonly envelope: EnvelopeRow[]
  readonly spending: SpendingRow[]
} {
  const envelope: EnvelopeRow[] = []
  const spending: SpendingRow[] = []
  const lines = new Map<string, SpendingProposal[]>()
  for (const one of changed) {
    const key = `${one.programme}|${one.payer}`
    lines.set(key, [...(lines.get(key) ?? []), one])
  }
  for (const line of lines.values()) {
    const spans: { programme: string; payer: SpendingProposal['payer']; from: number; to: number; amount: number }[] =
      []
    for (const { programme, payer, year, amount } of [...line].sort((a, b) => a.year - b.year)) {
      const last = spans.at(-1)
      if (last !== undefined && last.to === year - 1 && last.amount === amount) last.to = year
      else spans.push({ programme, payer, from: year, to: year, amount })
    }
    for (const { programme, payer, from, to, amount } of spans) {
      if (programme === ENVELOPE) envelope.push({ from, to, amount })
      else spending.push({ programme, ...(payer === 'province' ? {} : { payer }), from, to, amount })
    }
  }
  return { envelope, spending }
}
