import { BODY, SETTINGS } from './look.js'
import { partText, textHeight } from './measure.js'
import type { TextLine } from './slides.js'

/** Room of a list's sign, inches. */
export const INDENT = 0.25

/** Return how high lines stand below one another, inches. @param scale of the letters */
export function heightOfLines(lines: readonly TextLine[], width: number, scale = 1): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, width, scale), 0)
}

function lineHeight({ look, text }: TextLine, width: number, scale = 1): number {
  const { size, bold, after } = SETTINGS[look]
  return textHeight(text, scale * size, look === 'list' ? width - INDENT : width, bold) + (scale * after) / 72
}

/** Return the lines that fit, and the rest; one higher than a whole slide is parted between words. A heading is not left last. */
export function fitting(lines: readonly TextLine[], width: number, room: number, scale = 1): [TextLine[], TextLine[]] {
  const fit: TextLine[] = []
  let used = 0
  for (const [i, line] of lines.entries()) {
    const height = lineHeight(line, width, scale)
    if (used + height > room) {
      if (fit.length === 0 && height > BODY.height) return parted(line, lines.slice(i + 1), width)
      const isLeft = fit.length > 1 && fit[fit.length - 1]?.look === 'heading'
      return isLeft ? [fit.slice(0, -1), lines.slice(i - 1)] : [fit, lines.slice(i)]
    }
    fit.push(line)
    used += height
  }
  return [fit, []]
}

function parted(line: TextLine, rest: readonly TextLine[], width: number): [TextLine[], TextLine[]] {
  const { size, bold } = SETTINGS[line.look]
  const [first = '', ...more] = partText(line.text, size, width - INDENT, BODY.height - 0.3, bold)
  return [[{ ...line, text: first }], [...more.map((text) => ({ ...line, text })), ...rest]]
}
