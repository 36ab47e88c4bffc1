/** Reliability diagram: what was said against how often it came true; the area of a dot is the number of questions. */
const SIZE = 460
const MARGIN = 68

export function reliabilitySvg(bins: readonly { n: number; mean: number; frequency: number }[]): string {
  const most = Math.max(...bins.map((bin) => bin.n), 1)
  const x = (p: number) => (MARGIN + p * (SIZE - 2 * MARGIN)).toFixed(1)
  const y = (p: number) => (SIZE - MARGIN - p * (SIZE - 2 * MARGIN)).toFixed(1)
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (p) =>
      `<text x="${x(p)}" y="${SIZE - MARGIN + 18}" text-anchor="middle">${100 * p} %</text>` +
      `<text x="${MARGIN - 8}" y="${y(p)}" dy="4" text-anchor="end">${100 * p} %</text>`,
  )
  const dots = bins
    .filter((bin) => bin.n > 0)
    .map((bin) => {
      const radius = (3 + 9 * Math.sqrt(bin.n / most)).toFixed(1)
      const title = `${bin.n} questions: said ${(100 * bin.mean).toFixed(1)} %, came true ${(100 * bin.frequency).toFixed(1)} %`
      return `<circle cx="${x(bin.mean)}" cy="${y(bin.frequency)}" r="${radius}" fill="#0b6e99" fill-opacity="0.75"><title>${title}</title></circle>`
    })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Reliability diagram">
<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>
<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE - 2 * MARGIN}" height="${SIZE - 2 * MARGIN}" fill="none" stroke="#999"/>
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>
${ticks.join('\n')}
<text x="${SIZE / 2}" y="${SIZE - 8}" text-anchor="middle">said</text>
<text x="14" y="${SIZE / 2}" text-anchor="middle" transform="rotate(-90 14 ${SIZE / 2})">came true</text>
${dots.join('\n')}
</svg>
`
}
