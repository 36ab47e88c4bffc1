/** Numbers and tables as Markdown. */
import type { Interval } from './paired.js'

export const fixed = (x: number, digits = 4): string => (x < 0 ? `−${(-x).toFixed(digits)}` : x.toFixed(digits))

/** With a sign: differences. */
export const signed = (x: number, digits = 4): string => (x < 0 ? fixed(x, digits) : `+${fixed(x, digits)}`)

export const percent = (x: number): string => fixed(100 * x, 1)

/** `0.1670 (0.1512 to 0.1833)` */
export const withInterval = ({ value, low, high }: Interval, digits = 4): string =>
  `${fixed(value, digits)} (${fixed(low, digits)} to ${fixed(high, digits)})`

/** `−0.0234 (−0.0388 to −0.0100)`, `+` before what is above 0 */
export const signedInterval = ({ value, low, high }: Interval): string =>
  `${signed(value)} (${signed(low)} to ${signed(high)})`

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
