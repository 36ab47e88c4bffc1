import { useWords } from '../../view/use-view.js'

type Bin = { readonly n: number; readonly mean: number; readonly frequency: number }

const SIDE = 240
const EDGE = { start: 34, end: 14, top: 8, bottom: 28 }
const WIDTH = EDGE.start + SIDE + EDGE.end
const HEIGHT = EDGE.top + SIDE + EDGE.bottom
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1]
const x = (share: number): number => EDGE.start + share * SIDE
const y = (share: number): number => EDGE.top + (1 - share) * SIDE

/** Said against came true: a dot for each tenth of what was said, its area the number of questions, the line where both agree. */
export function Diagram({ name, bins }: { readonly name: string; readonly bins: readonly Bin[] }) {
  const { t, n } = useWords()
  const most = Math.max(...bins.map((bin) => bin.n))
  const percent = (share: number): string => `${n(100 * share, 0)} %`
  const shown = bins.filter((bin) => bin.n > 0)
  return (
    <figure className="diagram">
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('web.accuracy.diagram', { name })}>
        {TICKS.map((tick) => (
          <g key={tick} className="diagram-tick">
            <path d={`M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}`} />
            <text x={x(0) - 5} y={y(tick) + 3.5} textAnchor="end">
              {n(100 * tick, 0)}
            </text>
            <text x={x(tick)} y={y(0) + 14} textAnchor="middle">
              {n(100 * tick, 0)}
            </text>
          </g>
        ))}
        <path className="diagram-agree" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
        <path
          className="diagram-line"
          d={shown.map(({ mean, frequency }, i) => `${i === 0 ? 'M' : 'L'}${x(mean)} ${y(frequency)}`).join('')}
        />
        {shown.map((bin) => (
          <circle
            key={bin.mean}
            className="diagram-dot"
            cx={x(bin.mean)}
            cy={y(bin.frequency)}
            r={3 + 6 * Math.sqrt(bin.n / most)}
          >
            <title>
              {t('web.accuracy.dot', { said: percent(bin.mean), true: percent(bin.frequency), n: n(bin.n) })}
            </title>
          </circle>
        ))}
      </svg>
      <details className="diagram-table">
        <summary>{t('web.accuracy.figures')}</summary>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('web.accuracy.said')}
              </th>
              <th scope="col" className="num">
                {t('web.accuracy.came-true')}
              </th>
              <th scope="col" className="num">
                {t('web.accuracy.questions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((bin) => (
              <tr key={bin.mean}>
                <td className="num">{n(100 * bin.mean, 1)} %</td>
                <td className="num">{n(100 * bin.frequency, 1)} %</td>
                <td className="num">{n(bin.n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
