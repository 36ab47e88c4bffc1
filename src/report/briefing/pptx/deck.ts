import pptxgenjs from 'pptxgenjs'

export type Deck = pptxgenjs.default
export type Sheet = pptxgenjs.default.Slide
export type TableCell = pptxgenjs.default.TableCell

/** Begin a deck. The package's types describe its CommonJS file; what is loaded is the other, whose default is the class. */
export function newDeck(): Deck {
  const Class = pptxgenjs as unknown as typeof pptxgenjs.default
  return new Class()
}
