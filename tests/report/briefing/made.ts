import { answerQuestion, readQuestion } from '../../../src/report/answers/index.js'
import { briefingOf } from '../../../src/report/briefing/briefing.js'
import type { Block, Briefing, BriefingTable, Cell } from '../../../src/report/briefing/document.js'
import { BriefingQuestion } from '../../../src/report/briefing/question.js'
import { shippedData } from '../../data-root.js'

export const PLANS = ['binh-dinh', 'binh-phuoc', 'binh-thuan', 'ninh-thuan', 'tinh-mau'] as const
export const PATHS = 200

/** Make a briefing of the shipped data on few paths. */
export const made = (asked: object): Promise<Briefing> =>
  briefingOf(shippedData(), BriefingQuestion.parse({ paths: PATHS, ...asked }))

export type Attained = {
  readonly id: string
  readonly year: number | null
  readonly status: 'met' | 'missed' | 'assessed' | 'not-assessable'
  readonly probability: number | null
  readonly bound: 'above' | 'below' | 'none'
  readonly mcse: number | null
  readonly grade: string
  readonly words: { readonly vi: string; readonly en: string }
  readonly quantiles: Readonly<Record<string, number>> | null
}
export type Run = {
  readonly run: string
  readonly recipe: Record<string, unknown>
  readonly targets: readonly Attained[]
}

/** Ask the same of the projection itself. */
export async function projected(asked: object): Promise<Run> {
  const question = readQuestion('projection', { paths: PATHS, ...asked })
  return (await answerQuestion(shippedData(), 'projection', question)) as Run
}

export const wordsOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
export const tablesOf = ({ blocks }: Briefing): BriefingTable[] =>
  blocks.filter((one): one is BriefingTable => one.type === 'table')
export const tableNamed = (briefing: Briefing, part: string): BriefingTable => {
  const found = tablesOf(briefing).find(({ caption }) => caption.includes(part))
  if (found === undefined) throw new Error(`no table ${part}: ${tablesOf(briefing).map(({ caption }) => caption)}`)
  return found
}
export const headingsOf = (briefing: Briefing, level: number): string[] =>
  briefing.blocks.flatMap((one) => (one.type === 'heading' && one.level === level ? [one.text] : []))
export const proseOf = ({ blocks }: Briefing): string =>
  blocks
    .flatMap((one: Block) => (one.type === 'paragraph' ? [one.text] : one.type === 'list' ? one.items : []))
    .join('\n')
    .replaceAll('\u00a0', ' ')

/** Every text of a value, however deep. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsOf)
}
