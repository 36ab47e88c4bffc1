import type { Briefing } from '../document.js'
import { heightOfLines } from './fit-text.js'
import { layGroup } from './lay-slides.js'
import { BODY } from './look.js'
import type { Slide, TextLine } from './slides.js'

/** Sizes of the entries, so that they stand on one slide where they can. */
const SCALES = [1.125, 1, 0.875, 0.75] as const

/**
 * Return the slide of contents, or as many as it takes, where the briefing has contents: each entry leads to where its part
 * begins.
 * @param laid slides of each part, in order, after the cover and the contents
 */
export function overviewOf({ blocks, head, language }: Briefing, laid: readonly (readonly Slide[])[]): Slide[] {
  const contents = blocks.find((block) => block.type === 'contents')
  if (contents === undefined) return []
  const { title } = contents
  const slidesWith = (before: number): Slide[] => {
    let link = before + 1
    let section: string | undefined
    const lines = laid.flatMap((slides): TextLine[] => {
      const [first] = slides
      const at = link
      link += slides.length
      if (first === undefined || first.title === head.title) return []
      const { title, over } = first
      // A section that begins with a part of it has no slide of its own.
      const begun: TextLine[] = over === undefined || over === section ? [] : [{ look: 'plain', text: over, link: at }]
      section = over ?? title
      return [...begun, { look: over === undefined ? 'plain' : 'list', text: title, link: at }]
    })
    const scale = SCALES.find((one) => heightOfLines(lines, BODY.width, one) <= BODY.height)
    return scale === undefined
      ? layGroup({ title, over: undefined }, [{ kind: 'text', lines }], language)
      : [{ title, over: undefined, parts: [{ kind: 'text', box: BODY, lines, scale }], notes: [] }]
  }
  // Where a part begins hangs on how many slides the contents take, which no link changes.
  return slidesWith(1 + slidesWith(1).length)
}
