import { InputError, type Problem } from '../../data/problem.js'
import type { Column, ColumnTable } from '../../report/columns/column-table.js'
import { ENGINE_VERSION } from '../../scenarios/recipe.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Database } from '../storage/open.js'
import { answerOf } from './computations.js'
import { isFinal } from './follow.js'
import type { Jobs } from './jobs.js'
import { runsOf, type Study } from './study-file.js'
import { STUDY_RUN, type StudyRun, studyRunId, tableOf } from './study-run.js'

/** Who asks when nobody signs in: whoever has the command line has the store. */
const ASKED_BY = 'study'

export type StudyWork = {
  readonly workspace: Workspace
  readonly db: Database
  readonly jobs: Pick<Jobs, 'ask' | 'follow'>
  /** @param share done, 0 … 1  @param ended runs that have ended */
  readonly onProgress?: (share: number, ended: number, runs: number) => void
}

/**
 * Run a study and return all verdicts as one table. Runs that are in the store already are not computed again; who computes
 * the others, how many of them there are and in what blocks changes nothing in the table.
 * @param file the study is called so in problems
 * @throws InputError with every run that has no answer
 */
export async function runStudy(work: StudyWork, study: Study, file: string): Promise<ColumnTable> {
  const { workspace, db, jobs } = work
  const runs = runsOf(workspace, study)
  const basis = { engine: ENGINE_VERSION, data: workspace.hash, documents: [] }
  const ids = runs.map((run) => studyRunId(ENGINE_VERSION, workspace.hash, run))
  for (const i of longestFirst(workspace, runs)) {
    const question = runs[i] as StudyRun
    const territory = workspace.plans.get(question.plan)?.plan.territory ?? null
    const id = ids[i] as string
    await jobs.ask({ id, kind: STUDY_RUN, question, territory, askedBy: ASKED_BY, basis })
  }
  const ends = await endsOf(work, ids)
  const problems = runs.flatMap(({ plan, scenario, world }, i): Problem[] => {
    const why = ends[i] as string
    const facts = { plan, scenario, world: world ?? '–', why }
    return why === 'done' ? [] : [{ file, line: 1, code: 'STUDY_RUN_FAILED', facts }]
  })
  if (problems.length > 0) throw new InputError(problems)
  const tables: ColumnTable[] = []
  for (const id of ids) {
    const answer = await answerOf(db, id)
    if (answer === undefined) throw new Error(`answer ${id} is gone`)
    tables.push(tableOf(answer.bytes))
  }
  return joined(workspace, study, runs, tables)
}

/** The places of runs, those of the plan with most targets first: at the end no worker is left with a long one alone. */
function longestFirst({ plans }: Workspace, runs: readonly StudyRun[]): readonly number[] {
  const targets = ({ plan }: StudyRun): number => plans.get(plan)?.targets.length ?? 0
  return [...runs.keys()].sort((a, b) => targets(runs[b] as StudyRun) - targets(runs[a] as StudyRun) || a - b)
}

/** Wait until all computations have ended. @returns `done`, or why not */
function endsOf({ jobs, onProgress }: StudyWork, ids: readonly string[]): Promise<readonly string[]> {
  const shares = ids.map(() => 0)
  const ends: (string | undefined)[] = ids.map(() => undefined)
  return new Promise((resolve) => {
    const leaves = ids.map((id, i) =>
      jobs.follow(id, 0, ({ body }) => {
        shares[i] = body.progress ?? shares[i] ?? 0
        if (isFinal(body)) {
          shares[i] = 1
          const { code } = (body.problem ?? {}) as { readonly code?: string }
          ends[i] = code ?? body.status
        }
        const ended = ends.filter((one) => one !== undefined).length
        onProgress?.(shares.reduce((sum, share) => sum + share, 0) / ids.length, ended, ids.length)
        if (ended < ids.length) return
        for (const leave of leaves) leave()
        resolve(ends as string[])
      }),
    )
  })
}

/** Lay the tables of all runs one below the other; `scenario` is the policy's, `world` that of the world it was put into. */
function joined(
  workspace: Workspace,
  study: Study,
  runs: readonly StudyRun[],
  tables: readonly ColumnTable[],
): ColumnTable {
  const cells = (value: (run: StudyRun) => string | null): (string | null)[] =>
    runs.flatMap((run, i) => Array.from({ length: tables[i]?.rows ?? 0 }, () => value(run)))
  const columns = (tables[0]?.columns ?? []).flatMap((column): Column[] => {
    const { name } = column
    if (name !== 'scenario') return [{ ...column, values: tables.flatMap((one) => valuesOf(one, name)) } as Column]
    return [
      { ...column, values: cells(({ scenario }) => scenario) } as Column,
      { name: 'world', type: 'utf8', values: cells(({ world }) => world) },
    ]
  })
  // Figures that are made up say so wherever they go.
  const marks = runs.flatMap(({ plan }, i) => {
    const mark = tables[i]?.metadata.mark
    return mark === undefined ? [] : [[plan, mark] as const]
  })
  const { block: _, ...asked } = study
  const metadata = {
    ...{ engine: ENGINE_VERSION, data: workspace.hash, asOf: workspace.asOf, study: JSON.stringify(asked) },
    ...(marks.length > 0 ? { marks: JSON.stringify(Object.fromEntries(marks)) } : {}),
  }
  return { name: 'attainments', metadata, rows: tables.reduce((sum, { rows }) => sum + rows, 0), columns }
}

function valuesOf({ columns }: ColumnTable, name: string): readonly unknown[] {
  return columns.find((one) => one.name === name)?.values as readonly unknown[]
}
