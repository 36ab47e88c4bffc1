import { BuilderElement, Run, TextRun, XmlComponent } from 'docx'

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText')
    this.root.push(` ${text} `)
  }
}

const mark = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({
    children: [new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })],
  })

/** Return what stands before the shown result of a field. The result is there already: Word asks nobody to update it. */
export const fieldStart = (instruction: string): Run[] => [
  mark('begin'),
  new Run({ children: [new Instruction(instruction)] }),
  mark('separate'),
]

export const fieldEnd = (): Run => mark('end')

/** Return a whole field with its result. */
export const field = (instruction: string, result: string): Run[] => [
  ...fieldStart(instruction),
  new TextRun(result),
  fieldEnd(),
]
