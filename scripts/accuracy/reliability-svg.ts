/** Reliability diagrams side by side: what was said against how often it came true; a dot's area is its questions. */
import type { Reliability, Said } from './panel-study.js'

const PLOT = 150
const GAP_X = 50
const GAP_Y = 58
const LEFT = 62
const TOP = 34
const BOTTOM = 56
const MOST_ACROSS = 4

/** One diagram for each group, at most four across. */
export function reliabilitySvg(groups: readonly Reliability[]): string {
  const across = Math.min(MOST_ACROSS, groups.length)
  const down = Math.ceil(groups.length / across)
  const size = groups.length === 1 ? 2 * PLOT : PLOT
  const width = LEFT + across * (size + GAP_X)
  const height = TOP + down * (size + GAP_Y) - GAP_Y + BOTTOM
  const most = Math.max(1, ...groups.flatMap(({ bins }) => bins.map(({ n }) => n)))
  const panels = groups.map((group, i) => {
    const x = LEFT + (i % across) * (size + GAP_X)
    const y = TOP + Math.floor(i / across) * (size + GAP_Y)
    return `<g transform="translate(${x} ${y})">${panel(group, size, most)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="11" role="img" aria-label="Reliability diagram">
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
<text x="${width / 2}" y="${height - 12}" text-anchor="middle">said</text>
<text x="14" y="${height / 2}" text-anchor="middle" transform="rotate(-90 14 ${height / 2})">came true</text>
</svg>
`
}

function panel({ column, value, bins }: Reliability, size: number, most: number): string {
  const x = (p: number) => (p * size).toFixed(1)
  const y = (p: number) => (size - p * size).toFixed(1)
  const ticks = [0, 0.5, 1].map(
    (p) =>
      `<text x="${x(p)}" y="${size + 15}" text-anchor="middle" fill="#444">${100 * p} %</text>` +
      `<text x="-6" y="${y(p)}" dy="4" text-anchor="end" fill="#444">${100 * p} %</text>`,
  )
  const total = bins.reduce((sum, { n }) => sum + n, 0)
  const name = column === 'all' ? 'all questions' : `${column} ${value}`
  return [
    `<text x="${size / 2}" y="-9" text-anchor="middle" font-weight="600">${name} (${total})</text>`,
    `<rect width="${size}" height="${size}" fill="none" stroke="#999"/>`,
    `<line x1="0" y1="${size}" x2="${size}" y2="0" stroke="#999" stroke-dasharray="4 4"/>`,
    ...ticks,
    ...bins.filter(({ n }) => n > 0).map((bin) => dot(bin, x(bin.mean), y(bin.frequency), size, most)),
  ].join('')
}

function dot({ n, mean, frequency }: Said, x: string, y: string, size: number, most: number): string {
  const radius = (2 + (size / 25) * Math.sqrt(n / most)).toFixed(1)
  const title = `${n} questions: said ${(100 * mean).toFixed(1)} %, came true ${(100 * frequency).toFixed(1)} %`
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#0b6e99" fill-opacity="0.75"><title>${title}</title></circle>`
}
