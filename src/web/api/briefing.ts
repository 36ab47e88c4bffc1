import type { Language } from '../../text/language.js'
import { AnswerError } from './client.js'
import { send } from './request.js'
import type { Run } from './runs.js'

export const FORMATS = ['docx', 'pdf', 'html', 'pptx'] as const
export const LENGTHS = ['short', 'full'] as const

/** What is asked for a briefing; `against`: id of a scenario. */
export type BriefingAsked = {
  readonly plan: string
  readonly scenario: string
  readonly against?: string
  readonly format: (typeof FORMATS)[number]
  readonly length: (typeof LENGTHS)[number]
  readonly language: Language
}

const POLL_MS = 700

/**
 * Have a briefing made.
 * @param onProgress told the share of the work done, 0 … 1
 * @returns where its file is  @throws AnswerError
 */
export async function makeBriefing(
  { plan, ...asked }: BriefingAsked,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { language } = asked
  let run = await send<Run>('/api/v1/briefings', {
    language,
    signal,
    method: 'POST',
    body: { ...asked, plans: [plan] },
  })
  while (run.status === 'queued' || run.status === 'running') {
    onProgress(run.progress)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    run = await send<Run>(run.links.self, { language, signal })
  }
  if (run.links.answer === undefined) throw new AnswerError(422, run.problem?.title)
  return run.links.answer
}
