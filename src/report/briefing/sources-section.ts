import type { Resolved } from '../../scenarios/resolve.js'
import type { Block, BriefingTable, Cell } from './document.js'
import type { Facts } from './facts.js'
import type { Words } from './words.js'

/** The plan's document, the sources of every figure that was used, and the evidence of what money does. */
export function sourceBlocks(facts: Facts, words: Words): Block[] {
  const { plan } = facts.planData
  const number =
    plan.number === undefined
      ? ''
      : words.say('briefing.sources.number', {
          number: plan.number,
          issued: plan.issued === undefined ? '?' : words.day(plan.issued),
        })
  const title = plan.title[words.language]
  const figures = figureTable(facts, words)
  const evidence = evidenceTable(facts, words)
  return [
    { type: 'heading', level: 1, text: words.say('briefing.sources') },
    { type: 'paragraph', text: words.say('briefing.sources.plan', { title, number, issuer: plan.issuer }) },
    ...(figures === undefined ? [{ type: 'paragraph' as const, text: words.say('briefing.sources.none') }] : [figures]),
    ...(evidence === undefined ? [] : [evidence]),
  ]
}

/** Sources on which the verdict of a target rests. */
function usedBy(resolved: Resolved): string[] {
  if (resolved.kind === 'gap' || resolved.kind === 'recorded' || resolved.kind === 'milestone') return []
  if (resolved.kind === 'observed') return [resolved.outturn.source]
  if (resolved.kind === 'rank') return resolved.choice.ownRanks.map(({ source }) => source)
  return resolved.evidence.series.map(({ source }) => source)
}

function figureTable({ projection, workspace }: Facts, words: Words): BriefingTable | undefined {
  const measures = new Map<string, Set<string>>()
  for (const { resolved } of projection.assessments)
    for (const id of usedBy(resolved)) measures.set(id, (measures.get(id) ?? new Set()).add(resolved.indicator.id))
  const rows = [...measures]
    .map(([id, used]) => ({ source: workspace.sources.get(id), id, n: used.size }))
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
    .map(({ source, id, n }): Cell[] => [
      source?.title ?? id,
      source?.publisher ?? '',
      source?.published ?? '',
      words.count(n),
    ])
  if (rows.length === 0) return undefined
  return {
    type: 'table',
    caption: words.say('briefing.sources.figures'),
    columns: [
      { title: words.say('briefing.col.source'), share: 0.46 },
      { title: words.say('briefing.col.publisher'), share: 0.26 },
      { title: words.say('briefing.col.published'), share: 0.16 },
      { title: words.say('briefing.col.measures'), share: 0.12, isNumber: true },
    ],
    rows,
  }
}

/** What the tool put together itself from other rows is no document that could be cited. */
const OWN = 'synthesis'

/** Published studies behind the responses that can move a target of the plan. */
function evidenceTable({ evidence, workspace }: Facts, words: Words): BriefingTable | undefined {
  const cited = new Map(
    workspace.budget.evidence
      .filter(({ id, title, author }) => evidence.has(id) && title !== '' && author !== OWN)
      .map((row) => [`${row.title}|${row.author}|${row.year}`, row]),
  )
  if (cited.size === 0) return undefined
  return {
    type: 'table',
    caption: words.say('briefing.sources.evidence'),
    columns: [
      { title: words.say('briefing.col.source'), share: 0.58 },
      { title: words.say('briefing.col.author'), share: 0.3 },
      { title: words.say('table.year'), share: 0.12, isNumber: true },
    ],
    rows: [...cited.values()].map(({ title, author, year }): Cell[] => [title, author, year]),
  }
}
