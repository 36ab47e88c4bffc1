import { z } from 'zod'
import { hashValue } from '../../data/hash.js'
import { Id } from '../../data/schemas.js'
import { archiveOf } from '../../report/archive.js'
import { briefingHash, choicesOf } from '../../report/briefing/facts.js'
import { FORMATS, type Format, MEDIA_TYPES } from '../../report/briefing/formats.js'
import { BriefingQuestion } from '../../report/briefing/question.js'
import { Since } from '../../report/briefing/since.js'
import type { Workspace } from '../../scenarios/workspace.js'

/** The kind of a computation whose answer is a briefing, or several in an archive. */
export const BRIEFING = 'briefing'

const ALL = 'all'
const MOST_PLANS = 200
const format = { format: z.enum(FORMATS).default('docx') }
const { plan: _plan, since: _since, ...fields } = BriefingQuestion.shape

/** What is asked for. What changed is told from the last published projection, where there is one. */
export const BriefingWanted = z
  .strictObject({
    plans: z.union([z.literal(ALL), z.array(Id).min(1).max(MOST_PLANS)]).describe('all: every plan there is'),
    ...fields,
    ...format,
  })
  .refine(({ plans, targets }) => targets === undefined || (plans !== ALL && plans.length === 1), {
    path: ['targets'],
    params: { allowed: 'plans: [1]' },
  })
export type BriefingWanted = z.infer<typeof BriefingWanted>

/** The same with every plan named and everything looked up that decides the answer: what is stored. */
export const BriefingWork = z.strictObject({
  plans: z.array(Id).min(1),
  since: z.record(Id, Since),
  ...fields,
  ...format,
})
export type BriefingWork = z.infer<typeof BriefingWork>

/** Return the plans asked for, each once, in the order of the data where all are. */
export const plansOf = ({ plans }: Workspace, asked: BriefingWanted['plans']): string[] =>
  asked === ALL ? [...plans.keys()] : [...new Set(asked)]

/** Return the question of one of the briefings. */
export function questionOf({ plans: _, since, format: __, ...asked }: BriefingWork, plan: string): BriefingQuestion {
  const earlier = since[plan]
  return { ...asked, plan, ...(earlier === undefined ? {} : { since: earlier }) }
}

/** Return the id of the work: the hash of everything that decides its bytes. @throws QuestionError, InputError */
export function briefingWorkId(workspace: Workspace, work: BriefingWork): string {
  const briefings = work.plans.map((plan) => briefingHash(workspace, questionOf(work, plan)))
  return hashValue({ kind: BRIEFING, format: work.format, briefings })
}

/** Scenarios on which the work rests. */
export const choicesOfWork = (work: BriefingWork) => choicesOf(questionOf(work, work.plans[0] as string))

/** How the answer is sent: what it is, and what a file of it is called. */
export function fileOf({ plans, format, length, language }: BriefingWork): { type: string; name: string } {
  const [first, ...others] = plans
  if (others.length === 0) return { type: MEDIA_TYPES[format], name: nameOf(first as string, format, length, language) }
  return { type: 'application/zip', name: `lotrinh-${length}-${language}.zip` }
}

const nameOf = (plan: string, format: Format, length: string, language: string): string =>
  `${plan}-${length}-${language}.${format}`

/**
 * Make the briefings: the file itself of one plan, an archive of several.
 * @param onProgress told the share of the work done
 * @throws QuestionError, InputError
 */
export async function briefingBytes(
  workspace: Workspace,
  work: BriefingWork,
  onProgress: (share: number) => void = () => undefined,
): Promise<Uint8Array> {
  // Loaded only by the thread that makes one: the charts and the writers are large.
  const [{ briefingOf }, { encodeBriefing }] = await Promise.all([
    import('../../report/briefing/briefing.js'),
    import('../../report/briefing/encode.js'),
  ])
  const { plans, format, length, language } = work
  const files: [string, Uint8Array][] = []
  for (const [i, plan] of plans.entries()) {
    const tell = (share: number): void => onProgress((i + share) / plans.length)
    const made = await briefingOf(workspace, questionOf(work, plan), { onProgress: tell })
    const bytes = await encodeBriefing(made, format)
    if (plans.length === 1) return bytes
    files.push([nameOf(plan, format, length, language), bytes])
    tell(1)
  }
  return archiveOf(files)
}
