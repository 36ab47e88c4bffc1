import type { Language } from '../../text/language.js'
import { call } from './call.js'
import { AnswerError } from './request.js'

export const FORMATS = ['docx', 'pdf', 'html', 'pptx'] as const
export const LENGTHS = ['short', 'full'] as const

/** Targets that may have a section of their own. */
export const MOST_TARGETS = 60

/** What is asked for a briefing; `against`: id of a scenario, `targets`: of a single plan. */
export type BriefingAsked = {
  readonly plans: readonly string[] | 'all'
  readonly targets?: readonly string[]
  readonly scenario: string
  readonly against?: string
  readonly format: (typeof FORMATS)[number]
  readonly length: (typeof LENGTHS)[number]
  readonly language: Language
}

const POLL_MS = 700

/**
 * Have a briefing made, or an archive of those of every plan.
 * @param onProgress told the share of the work done, 0 … 1
 * @returns where its file is  @throws AnswerError
 */
export async function makeBriefing(
  asked: BriefingAsked,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { language } = asked
  let run = await call('POST /api/v1/briefings', { language, signal }, { body: asked })
  while (run.status === 'queued' || run.status === 'running') {
    onProgress(run.progress)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    run = await call('GET /api/v1/computations/{id}', { language, signal }, { params: { id: run.id } })
  }
  if (run.links.answer === undefined) throw new AnswerError(422, run.problem?.title)
  return run.links.answer
}
