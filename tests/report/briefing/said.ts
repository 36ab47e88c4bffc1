import type { Briefing } from '../../../src/report/briefing/document.js'

/** Return every text that a briefing says in its blocks, outside its charts' drawings. */
export const saidBy = ({ blocks }: Briefing): string[] =>
  blocks
    .flatMap((block): string[] => {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          return [block.text]
        case 'list':
          return [...block.items]
        case 'chart':
          return [block.caption]
        case 'table': {
          const cells = block.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text))
          return [block.caption, ...block.columns.map(({ title }) => title), ...cells, ...(block.notes ?? [])]
        }
        default:
          return []
      }
    })
    .filter((text) => text.trim() !== '')

/** Return a text without white space: where lines are broken is not what is said. */
export const tight = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
