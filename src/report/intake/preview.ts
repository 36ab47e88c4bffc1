import { hashBytes, hashValue } from '../../data/hash.js'
import type { At, IntakeProblem, Proposal, SpendingProposal } from '../../data/intake/proposals.js'
import { readIntake } from '../../data/intake/read.js'
import type { PlanData } from '../../data/load.js'
import { InputError } from '../../data/problem.js'
import type { Source } from '../../data/schemas.js'
import { elicitedResponse } from '../../scenarios/elicited.js'
import { withDocuments } from '../../scenarios/overlay.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { QuestionError } from '../answers/question-error.js'
import type { CellChange, DocumentChange, KeptDocument, Preview } from './change.js'
import { figureChanges, isLive } from './figures.js'
import { spendingChanges } from './spending.js'

/** A file as it was handed in, and what is meant where it does not say it. */
export type IntakeQuestion = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly plan: string
  /** whose money the amounts are compared with, where the file names no scenario; the baseline when absent */
  readonly scenario?: string | undefined
}

/** What stands before anything of a file is stored. */
export type Standing = {
  /** with the documents laid over it */
  readonly workspace: Workspace
  /** by `kind/id` */
  readonly kept: ReadonlyMap<string, KeptDocument>
  readonly file: { readonly name: string; readonly hash: string }
  /** the file itself, for figures that name no other source */
  readonly source: Source
}

/** No more is stored at a time: each item is checked and written with its history. */
export const MOST_CHANGES = 10_000

/**
 * Say what a file would change, cell by cell, and what is wrong with it. Nothing is stored.
 * @param base the shipped data alone  @param documents everything that people keep, deleted or not
 * @throws QuestionError for a plan nobody knows, InputError for a file that is not taken at all
 */
export async function previewIntake(
  base: Workspace,
  documents: readonly KeptDocument[],
  { bytes, name, plan, scenario }: IntakeQuestion,
): Promise<Preview> {
  const live = documents.filter(({ deleted }) => !deleted)
  const workspace = withDocuments(base, live)
  const planData = workspace.plans.get(plan)
  if (planData === undefined) {
    throw new QuestionError([
      { code: 'PLAN_UNKNOWN', facts: { id: plan, allowed: [...workspace.plans.keys()].join(', ') } },
    ])
  }
  const hash = hashBytes(bytes)
  const source = { id: `tep-${hash.slice(0, 12)}`, title: name, publisher: '', published: workspace.asOf, address: '' }
  const kept = new Map(documents.map((one) => [`${one.kind}/${one.id}`, one]))
  const standing: Standing = { workspace, kept, file: { name, hash }, source }
  const known = { ...workspace, programmes: workspace.budget.programmes }
  const { territory } = planData.plan
  const defaults = { territory, status: 'reported', vintage: workspace.asOf, source } as const
  const intake = await readIntake(bytes, name, known, defaults)
  const found = changesIn(intake.proposals, standing, planData, scenario)
  const isTooLong = found.documents.length > MOST_CHANGES
  const stored = isTooLong ? [] : checked(base, live, found)
  const problems = [...intake.problems, ...found.problems, ...stored]
  if (isTooLong) {
    const facts = { got: found.documents.length, allowed: `≤ ${MOST_CHANGES}` }
    problems.unshift({ sheet: '', cell: '', code: 'INTAKE_TOO_LONG', facts })
  }
  const count = (kind: CellChange['kind']): number => found.cells.filter((one) => one.kind === kind).length
  // What was shown counts too: somebody may have stored another figure beside it. What cannot be accepted needs neither.
  const seen = found.cells.filter(({ kind }) => kind !== 'same')
  const changes = found.documents.map(({ at: _, ...change }) => change)
  return {
    hash: hashValue({ file: hash, plan, scenario, problems: problems.length, ...(isTooLong ? {} : { changes, seen }) }),
    file: { name, hash },
    plan,
    counts: {
      ...{ added: count('added'), changed: count('changed'), same: count('same') },
      problems: problems.length + intake.untold,
    },
    ...{ cells: found.cells, problems, notes: intake.notes, documents: isTooLong ? [] : changes },
  }
}

type Placed = DocumentChange & { readonly at?: At | undefined }
type Found = {
  readonly cells: readonly CellChange[]
  readonly documents: readonly Placed[]
  readonly problems: readonly IntakeProblem[]
}

function changesIn(
  proposals: readonly Proposal[],
  standing: Standing,
  planData: PlanData,
  scenario: string | undefined,
): Found {
  const figures = figureChanges(
    proposals.filter((one) => one.kind === 'observation'),
    standing,
  )
  const named = new Set(figures.documents.map(({ body }) => (body as { readonly source: string }).source))
  const sources = sourceChanges(proposals, standing, named)
  const answers = answerChanges(proposals, standing)
  const money = spendingChanges(
    proposals.filter((one): one is SpendingProposal => one.kind === 'spending'),
    standing,
    planData,
    scenario,
  )
  return {
    cells: [...sources.cells, ...figures.cells, ...money.cells, ...answers.cells],
    documents: [...sources.documents, ...figures.documents, ...money.documents, ...answers.documents],
    problems: [...sources.problems, ...money.problems, ...answers.problems],
  }
}

/** Sources that figures need, and those of a sheet of sources that say something else than what stands. */
function sourceChanges(proposals: readonly Proposal[], standing: Standing, named: ReadonlySet<string>): Found {
  const { workspace, kept, source: own } = standing
  const cells: CellChange[] = []
  const documents: Placed[] = []
  const problems: IntakeProblem[] = []
  const put = (source: Source, at: At | undefined): void => {
    const version = kept.get(`source/${source.id}`)?.version ?? 0
    documents.push({ action: 'put', kind: 'source', id: source.id, version, body: source, at })
  }
  for (const { at, source } of proposals.filter((one) => one.kind === 'source')) {
    const stands = workspace.sources.get(source.id)
    const isSame = stands !== undefined && hashValue(stands) === hashValue(source)
    if (stands === undefined && !named.has(source.id)) continue
    if (stands !== undefined && !isSame && !isLive(kept.get(`source/${source.id}`))) {
      problems.push({ ...at, code: 'ID_DUPLICATE', facts: { id: source.id, first: 'baselines/sources.csv' } })
      continue
    }
    cells.push({
      ...{ ...at, kind: isSame ? 'same' : stands === undefined ? 'added' : 'changed', what: 'source', id: source.id },
      ...{
        year: null,
        territory: null,
        before: stands?.title ?? null,
        after: source.title,
        unit: '',
        source: '',
        read: null,
      },
    })
    if (!isSame) put(source, at)
  }
  if (named.has(own.id) && !workspace.sources.has(own.id)) put(own, undefined)
  return { cells, documents, problems }
}

function answerChanges(proposals: readonly Proposal[], { workspace, kept }: Standing): Found {
  const cells: CellChange[] = []
  const documents: Placed[] = []
  const problems: IntakeProblem[] = []
  for (const { at, answers } of proposals.filter((one) => one.kind === 'elicited')) {
    try {
      const body = elicitedResponse(workspace, answers, 'elicit')
      const stands = workspace.budget.responses.find(({ id }) => id === body.id)
      const own = kept.get(`response/${body.id}`)
      if (stands !== undefined && !isLive(own)) {
        problems.push({ ...at, code: 'ID_DUPLICATE', facts: { id: body.id, first: 'priors/responses.yaml' } })
        continue
      }
      const isSame = stands !== undefined && hashValue(stands) === hashValue(body)
      cells.push({
        ...{ ...at, kind: isSame ? 'same' : stands === undefined ? 'added' : 'changed', what: 'elicited', id: body.id },
        ...{ year: null, territory: answers.territory, before: stands?.parameters.best?.mode ?? null },
        ...{ after: answers.best.mode, unit: workspace.indicators.get(answers.indicator)?.unit ?? '' },
        ...{ source: body.basis.who, read: null },
      })
      if (!isSame)
        documents.push({ action: 'put', kind: 'response', id: body.id, version: own?.version ?? 0, body, at })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems.map(({ code, facts }) => ({ ...at, code, facts })))
    }
  }
  return { cells, documents, problems }
}

/** Look at everything that would stand then, as it is looked at when it is stored. @returns what would be wrong with it */
function checked(base: Workspace, live: readonly KeptDocument[], { documents }: Found): IntakeProblem[] {
  const changed = new Map(documents.map((one) => [`${one.kind}/${one.id}`, one]))
  const others = live.filter(({ kind, id }) => !changed.has(`${kind}/${id}`))
  try {
    withDocuments(
      base,
      [...others, ...documents].map(({ kind, id, body }) => ({ kind, id, body })),
    )
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ file, code, facts }) => {
      const { sheet = '', cell = '' } = changed.get(file)?.at ?? {}
      return { sheet, cell, code, facts }
    })
  }
}
