import { markOf } from '../briefing/verdict-mark.js'

/** Side of the square every sign is drawn in. */
export const SIGN_SIZE = 16
const [CENTRE, OUTER, INNER] = [8, 7, 5.6]
const GAPS = 6

/**
 * Return the sign of a verdict as one closed SVG path in a square of 16, to be filled: a disc of chances, a square for what
 * is decided, a broken ring where nothing is known. Holes run the other way round, so they stay holes under either rule.
 */
export function signPath(verdict: string): string {
  const { shape, fill } = markOf(verdict)
  if (shape === 'met') return `M1 1H15V15H1Z${CHECK}`
  if (shape === 'missed') return `M1 1H15V15H1ZM2.4 2.4V13.6H13.6V2.4Z${CROSS}`
  if (shape === 'unknown') return Array.from({ length: GAPS }, (_, i) => brokenArc(i)).join('')
  if (fill === 1) return circle(OUTER, 1)
  return `${circle(OUTER, 1)}${circle(INNER, 0)}${fill === 0 ? '' : slice(fill)}`
}

const CHECK = 'M4.7 7.4L3.3 8.8L7 12.4L12.9 5.7L11.4 4.4L6.9 9.5Z'
const CROSS = 'M5.3 4.3L8 7L10.7 4.3L11.7 5.3L9 8L11.7 10.7L10.7 11.7L8 9L5.3 11.7L4.3 10.7L7 8L4.3 5.3Z'

function circle(radius: number, sweep: 0 | 1): string {
  const [top, bottom] = [CENTRE - radius, CENTRE + radius]
  const arc = `A${radius} ${radius} 0 1 ${sweep} ${CENTRE} `
  return `M${CENTRE} ${top}${arc}${bottom}${arc}${top}Z`
}

function slice(fill: number): string {
  const [x, y] = at(fill, INNER)
  return `M${CENTRE} ${CENTRE}V${CENTRE - INNER}A${INNER} ${INNER} 0 ${fill > 0.5 ? 1 : 0} 1 ${x} ${y}Z`
}

function brokenArc(i: number): string {
  const [from, to] = [(i + 0.18) / GAPS, (i + 0.82) / GAPS]
  const [a, b, c, d] = [at(from, OUTER), at(to, OUTER), at(to, INNER), at(from, INNER)]
  return `M${a.join(' ')}A${OUTER} ${OUTER} 0 0 1 ${b.join(' ')}L${c.join(' ')}A${INNER} ${INNER} 0 0 0 ${d.join(' ')}Z`
}

/** Return the point at a part of the way round from the top, clockwise. */
function at(part: number, radius: number): readonly [string, string] {
  const angle = 2 * Math.PI * part
  return [(CENTRE + radius * Math.sin(angle)).toFixed(2), (CENTRE - radius * Math.cos(angle)).toFixed(2)]
}
