import { say } from '../../../text/say.js'
import type { Block, Briefing, BriefingTable } from '../document.js'
import { layGroup } from './lay-slides.js'
import { overviewOf } from './overview.js'
import { partedChart } from './part-chart.js'
import type { ChartBlock, Slide, Step, TextLine } from './slides.js'

type Content = TextLine | ChartBlock | BriefingTable
/** What stands under one heading of level 1 or 2. `over`: the section it belongs to. */
type Group = { readonly title: string; readonly over: string | undefined; readonly contents: Content[] }

/** A longer table is to be looked up, not shown: it stands at the end. */
const MOST_ROWS = 40

/**
 * Return the slides of a briefing that follow its cover, each thing in its place: what does not fit goes on to the next, long
 * tables stand at the end. Where the briefing has contents, the first slide leads to all others.
 */
export function planSlides(briefing: Briefing): Slide[] {
  const laid = groupsOf(briefing).map(({ title, over, contents }) =>
    layGroup({ title, over }, stepsOf(contents), briefing.language),
  )
  return [...overviewOf(briefing, laid), ...laid.flat()]
}

function groupsOf({ blocks, head, language }: Briefing): Group[] {
  const groups: Group[] = []
  const appendix: Group[] = []
  let section = head.type
  let group: Group = { title: head.title, over: undefined, contents: [] }
  const begin = (title: string, over: string | undefined): void => {
    if (group.contents.length > 0) groups.push(group)
    group = { title, over, contents: [] }
  }
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) {
      section = block.text
      begin(block.text, undefined)
    } else if (block.type === 'heading' && block.level === 2) begin(block.text, section)
    else if (block.type === 'table' && block.rows.length > MOST_ROWS)
      appendix.push({
        title: say('briefing.slides.appendix', language, { caption: block.caption }),
        over: undefined,
        contents: [block],
      })
    else group.contents.push(...contentsOf(block))
  }
  if (group.contents.length > 0) groups.push(group)
  return [...groups, ...appendix]
}

function contentsOf(block: Block): Content[] {
  switch (block.type) {
    case 'heading':
      return [{ look: 'heading', text: block.text }]
    case 'paragraph':
      return [{ look: block.look ?? 'plain', text: block.text }]
    case 'list':
      return block.items.map((text) => ({ look: 'list', text }))
    case 'table':
      return [block]
    case 'chart':
      return partedChart(block.chart).map((chart) => ({ ...block, chart }))
    default:
      return []
  }
}

const isText = (content: Content): content is TextLine => 'look' in content

/** Return the steps: words before a chart, and those after it up to the next heading, stand beside it. */
function stepsOf(contents: readonly Content[]): Step[] {
  const steps: Step[] = []
  let lines: TextLine[] = []
  const flush = (): void => {
    if (lines.length > 0) steps.push({ kind: 'text', lines })
    lines = []
  }
  for (const content of contents) {
    const last = steps[steps.length - 1]
    if (isText(content)) {
      const isBeside = lines.length === 0 && last?.kind === 'chart' && content.look !== 'heading'
      if (isBeside && last.block.chart.kind !== 'heat') last.beside.push(content)
      else lines.push(content)
    } else if (content.type === 'table') {
      flush()
      steps.push({ kind: 'table', table: content })
    } else {
      // A board takes the whole width.
      if (content.chart.kind === 'heat') flush()
      steps.push({ kind: 'chart', block: content, beside: lines })
      lines = []
    }
  }
  flush()
  return steps
}
