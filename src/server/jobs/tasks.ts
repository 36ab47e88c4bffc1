import type { InputError } from '../../data/problem.js'
import type { Question } from '../../report/answers/index.js'
import type { QuestionError } from '../../report/answers/question-error.js'
import type { TableWanted } from '../../report/answers/table.js'
import type { ErrorCode, Facts } from '../../text/errors.js'
import type { OfficeDeed } from '../office/deeds.js'
import type { Basis } from './ask.js'
import type { BriefingWork } from './briefing-job.js'
import type { StudyRun } from './study-run.js'

/** What a thread is asked to do. */
export type Deed =
  /** load the data, so that what comes next need not wait for it; the answer is empty */
  | { readonly type: 'load' }
  | { readonly type: 'answer'; readonly kind: string; readonly question: unknown }
  | { readonly type: 'table'; readonly question: Question<'projection'>; readonly wanted: TableWanted }
  | OfficeDeed
  | { readonly type: 'briefing'; readonly work: BriefingWork }
  | { readonly type: 'run'; readonly run: StudyRun }
  | { readonly type: 'block'; readonly run: StudyRun; readonly from: number; readonly to: number }
  | { readonly type: 'merge'; readonly run: StudyRun; readonly blocks: readonly Uint8Array[] }

/** A deed, the folder of the shipped data, and what has to come of it with the documents laid over it. */
export type Task = { readonly dataRoot: string; readonly basis: Basis; readonly deed: Deed }

/** Why a question has no answer, whoever asks it however often: codes and facts, words come later. */
export type Refusal = {
  readonly code: ErrorCode
  readonly facts: Facts
  /** every problem, where there are several; `in`: where in the question */
  readonly errors?: readonly { readonly in: string; readonly code: ErrorCode; readonly facts: Facts }[]
}

/** What a thread gives back: the bytes by themselves, which alone are handed over without copying. */
export type Reply = Uint8Array | Refusal

export type Outcome = { readonly bytes: Uint8Array } | { readonly refusal: Refusal }

/** Put what is wrong with a question into data. */
export function refusalOf(error: InputError | QuestionError): Refusal {
  if ('problems' in error) {
    const errors = error.problems.map(({ file, code, facts }) => ({ in: file, code, facts }))
    return { code: 'QUERY_WRONG', facts: {}, errors }
  }
  const [first, ...others] = error.unknown
  if (others.length === 0) return first
  return { code: 'QUERY_WRONG', facts: {}, errors: error.unknown.map((one) => ({ in: 'question', ...one })) }
}
