import { Link } from '../../parts/link.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { type ComparedOne, type ComparedTarget, chanceText, differenceText } from './rows.js'

type Props = {
  readonly targets: readonly ComparedTarget[]
  readonly names: readonly string[]
  readonly nameOf: (id: string) => string
}

/** Targets under every scenario, with paired differences. */
export function TargetTable({ targets, names, nameOf }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <Scroll look="scroller" label={t('web.compare.by-target')}>
      <table className="data" data-targets>
        <thead>
          <tr>
            <th scope="col">{t('web.column.target')}</th>
            <th scope="col">{t('web.compare.slope')}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="num">
                {name}
              </th>
            ))}
            {names.slice(1).map((name) => (
              <th key={name} scope="col" className="num">
                {t('compare.difference')}
                {names.length > 2 ? <small>{name}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map(({ id, scenarios }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={{ page: 'target', item: id ?? '' }}>{nameOf(id ?? '')}</Link>
              </th>
              <td>
                <Slope scenarios={scenarios} />
              </td>
              {scenarios.map((one) => (
                <td key={one.id} className="num">
                  {chanceText(one, words)}
                </td>
              ))}
              {scenarios.slice(1).map((one) => {
                const { main, interval } = differenceText(one, words)
                return (
                  <td key={one.id} className="num">
                    {main}
                    {interval === '' ? null : <small>{interval}</small>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const [WIDTH, HEIGHT, EDGE] = [76, 30, 4]

/** Probabilities from scenario to scenario as a small line; the numbers stand beside it. */
function Slope({ scenarios }: { readonly scenarios: readonly ComparedOne[] }) {
  const points = scenarios.flatMap(({ probability }, i) =>
    probability === null
      ? []
      : [
          {
            x: EDGE + ((WIDTH - 2 * EDGE) * i) / Math.max(1, scenarios.length - 1),
            y: HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * probability,
          },
        ],
  )
  const [first, last] = [points[0], points[points.length - 1]]
  if (first === undefined || last === undefined) return null
  return (
    <svg className="slope" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[EDGE, HEIGHT - EDGE].map((y) => (
        <line key={y} x1={0} x2={WIDTH} y1={y} y2={y} className="slope-base" />
      ))}
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        className={last.y > first.y ? 'slope-line slope-down' : 'slope-line'}
      />
      <circle cx={last.x} cy={last.y} r={3} className="slope-end" />
    </svg>
  )
}

/** Targets in which the scenarios do not differ, by name. */
export function SameTargets({ targets, nameOf }: Omit<Props, 'names'>) {
  const words = useWords()
  const { t, n } = words
  return (
    <details className="figures">
      <summary>{t('web.compare.unchanged', { n: n(targets.length) })}</summary>
      <ul className="same-targets">
        {targets.map(({ id, scenarios }) => (
          <li key={id}>
            <Link to={{ page: 'target', item: id ?? '' }}>{nameOf(id ?? '')}</Link>
            {scenarios[0] === undefined ? '' : `: ${chanceText(scenarios[0], words)}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
