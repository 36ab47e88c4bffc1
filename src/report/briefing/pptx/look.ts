/** Sizes of a slide and its parts: inches, letters in points. 16 : 9. */
export const SLIDE = { width: 13.333, height: 7.5 } as const
export const BODY = { x: 0.6, y: 1.5, width: 12.13, height: 5.25 } as const
export const TITLE = { x: 0.6, y: 0.62, width: 12.13, height: 0.72 } as const
export const OVERLINE = { x: 0.6, y: 0.32, width: 12.13, height: 0.3 } as const
export const FACE = 'Arial'
export const COLOUR = {
  head: '0A2F52',
  ink: '17212B',
  soft: '4C5865',
  line: 'B9C2CB',
  ground: 'EEF2F6',
} as const
/** Space between two parts of a slide, inches. */
export const GAP = 0.15

/** How a text of a slide is set, by what it is. `after`: points below it. */
export const SETTINGS = {
  lead: { size: 18, bold: true, italic: false, after: 8, colour: COLOUR.head },
  plain: { size: 16, bold: false, italic: false, after: 7, colour: COLOUR.ink },
  list: { size: 16, bold: false, italic: false, after: 6, colour: COLOUR.ink },
  note: { size: 12, bold: false, italic: true, after: 5, colour: COLOUR.soft },
  heading: { size: 16, bold: true, italic: false, after: 5, colour: COLOUR.head },
} as const
export type TextLook = keyof typeof SETTINGS

export const TABLE = { size: 12, padX: 0.07, padY: 0.035 } as const
export const CAPTION = { size: 12, height: 0.3 } as const
