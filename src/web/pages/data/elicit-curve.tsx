import type { ThreePoint } from '../../../data/budget-schemas.js'
import { useWords } from '../../view/use-view.js'

const WIDTH = 380
const HEIGHT = 220
const EDGE = { start: 44, end: 10, top: 12, bottom: 34 }
const STEPS = 48
/** The picture goes on to so many times the money for half: seven eighths of the way is reached by then. */
const HALVES = 3

type Props = {
  /** level today, in the unit of the indicator */
  readonly now: number | undefined
  readonly best: ThreePoint | undefined
  readonly half: ThreePoint | undefined
  readonly unit: string
}

/**
 * What the two answers say: from today's level towards the best, half of the way for the money of the second answer. Drawn in
 * the indicator's own unit and in planned money; the engine works on the link scale and with what is left of the money.
 */
export function ElicitCurve({ now, best, half, unit }: Props) {
  const { t, n } = useWords()
  if (best === undefined || half === undefined || !(half.mode > 0)) {
    return <p className="curve-empty desk-soft">{t('web.elicit.curve.empty')}</p>
  }
  const from = now ?? 0
  const most = HALVES * half.mode
  const level = (money: number, top: number, cost: number): number =>
    from + (top - from) * (cost > 0 ? 1 - 2 ** (-money / cost) : 1)
  const [bottom, top] = [Math.min(from, best.low, best.high), Math.max(from, best.low, best.high)]
  const span = top - bottom || 1
  const x = (money: number): number => EDGE.start + (money / most) * (WIDTH - EDGE.start - EDGE.end)
  const y = (value: number): number => EDGE.top + (1 - (value - bottom) / span) * (HEIGHT - EDGE.top - EDGE.bottom)
  const line = (reach: number, cost: number): string[] =>
    Array.from({ length: STEPS + 1 }, (_, i) => {
      const money = (most * i) / STEPS
      return `${x(money).toFixed(1)} ${y(level(money, reach, cost)).toFixed(1)}`
    })
  const middle = line(best.mode, half.mode)
  const [easy, hard] = [line(best.high, half.low), line(best.low, half.high)]
  const halfway = level(half.mode, best.mode, half.mode)
  const sentence = t('web.elicit.curve', {
    now: n(from, 3),
    half: n(halfway, 3),
    best: n(best.mode, 3),
    money: n(half.mode, 1),
    unit,
  })
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentence}>
        <path className="curve-axis" d={`M${x(0)} ${EDGE.top}V${y(bottom)}H${x(most)}`} />
        <path className="curve-band" d={`M${easy.join('L')}L${[...hard].reverse().join('L')}Z`} />
        <path className="curve-best" d={`M${x(0)} ${y(best.mode)}H${x(most)}`} />
        <path className="curve-middle" d={`M${middle.join('L')}`} />
        <path className="curve-half" d={`M${x(0)} ${y(halfway)}H${x(half.mode)}V${y(bottom)}`} />
        <circle className="curve-dot" cx={x(half.mode)} cy={y(halfway)} r="4" />
        {[from, halfway, best.mode].map((value) => (
          <text key={value} x={x(0) - 5} y={y(value) + 4} textAnchor="end">
            {n(value, 2)}
          </text>
        ))}
        {[0, half.mode, most].map((money) => (
          <text key={money} x={x(money)} y={y(bottom) + 15} textAnchor={money === most ? 'end' : 'middle'}>
            {n(money, 1)}
          </text>
        ))}
        <text x={x(most)} y={y(bottom) + 29} textAnchor="end">
          {t('web.elicit.money')}
        </text>
      </svg>
      <figcaption className="desk-soft">{sentence}</figcaption>
    </figure>
  )
}
