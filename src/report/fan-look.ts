/** How a chart is drawn where it stands. */
export type FanLook = {
  readonly colour: {
    readonly outer: string
    readonly inner: string
    readonly line: string
    readonly target: string
    readonly rival: string
    readonly text: string
    readonly grid: string
    /** around marks, so that they stand off what they lie on */
    readonly halo: string
    /** behind the whole; absent: clear */
    readonly page?: string
  }
  readonly font: string
  /** a picture that travels alone carries its title and caption */
  readonly isAlone: boolean
  /** too narrow for every label: those of other years are left to the table */
  readonly isNarrow: boolean
  /** size of letters and marks against those of a desk; absent: 1 */
  readonly scale?: number
  /** how wide a picture that stands alone is, px; absent: 900 */
  readonly width?: number
}

/** What a chart on a page is at least as wide as at the usual size of letters, px: a phone, and all else. */
const LEAST_WIDTH = { narrow: 280, wide: 560 } as const

/** Return how wide a chart is at least, px. */
export const leastWidth = ({ isAlone, isNarrow, scale = 1, width = 900 }: FanLook): number =>
  isAlone ? width : scale * LEAST_WIDTH[isNarrow ? 'narrow' : 'wide']

/** Return how many letters fit across a picture where `columns` fit across one of 900 px. */
export const columnsOf = (columns: number, { width = 900 }: FanLook): number => Math.floor((columns * width) / 900)

/** One hue in three depths reads in black-and-white print; targets are diamonds, so shape tells what colour cannot. */
const LIGHT: FanLook['colour'] = {
  outer: '#c6dbef',
  inner: '#6baed6',
  line: '#08306b',
  target: '#a63603',
  rival: '#555555',
  text: '#333333',
  grid: '#e5e5e5',
  halo: '#ffffff',
}

/** The same hues on a dark page: light stands for near, as dark does on a light one. */
const DARK: FanLook['colour'] = {
  outer: '#1d3a57',
  inner: '#2f6596',
  line: '#cfe3f7',
  target: '#ffb066',
  rival: '#b8bec6',
  text: '#c9d1da',
  grid: '#2c343d',
  halo: '#12171d',
}

/** On paper, and in every picture that is taken away. */
export const PRINT: FanLook = {
  colour: LIGHT,
  font: 'DejaVu Sans, Noto Sans, Arial, sans-serif',
  isAlone: true,
  isNarrow: false,
}

/** In a document: as wide as a page's text at a size of letters that is read there, in the face that travels with it. */
export const DOCUMENT: FanLook = { ...PRINT, font: 'Arimo, Arial, Liberation Sans, sans-serif', width: 640 }

/** On a page that says title and caption itself. */
export const onScreen = (theme: 'light' | 'dark', isNarrow: boolean, font: string, scale = 1): FanLook => ({
  colour: theme === 'dark' ? DARK : LIGHT,
  font,
  isAlone: false,
  isNarrow,
  scale,
})
