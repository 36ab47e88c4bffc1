import type { ProjectionAnswer } from '../../api/client.js'
import type { Answers } from '../../api/questions.js'
import { signOf } from '../../parts/change.js'
import { Link } from '../../parts/link.js'
import { Mark } from '../../parts/mark.js'
import { type Called, CLASSES, type Class } from '../../view/classes.js'
import { BASELINE } from '../../view/params.js'
import { useView, useWords, type Words } from '../../view/use-view.js'
import { counted, NO_YEAR, type Row } from './rows.js'

/** The word whose shape stands for a class. */
const SHAPE: Readonly<Record<Class, Called>> = {
  met: 'met',
  likely: 'likely',
  even: 'about-even',
  unlikely: 'unlikely',
  missed: 'missed',
  none: 'not-assessable',
}

type Props = {
  readonly rows: readonly Row[]
  readonly all: readonly Row[]
  readonly joint: ProjectionAnswer['joint']
  readonly comparison: Answers['comparisons'] | undefined
}
type NumberMet = Answers['comparisons']['scenarios'][number]['numberMet']

/** How many targets of those on screen are met, missed, likely … : a sentence and a strip, both made from the rows. */
export function Summary({ rows, all, joint, comparison }: Props) {
  const words = useWords()
  const { t, n } = words
  const { view, go } = useView()
  const counts = counted(rows)
  const present = CLASSES.filter((one) => counts[one] > 0)
  const isWhole = rows.length === all.length
  return (
    <section className="summary">
      <p className="summary-scope" data-scope>
        {scopeText(rows, isWhole, view.year, words)}:
      </p>
      <ul className="summary-counts">
        {present.map((one) => (
          <li key={one} className={`count v-${one}`}>
            <Link to={{ status: view.status === one ? '' : one }} className="count-link" data-class={one}>
              <Mark called={SHAPE[one]} />
              <b className="count-number">{n(counts[one])}</b>
              <span className="count-name">{t(`web.class.${one}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="strip" aria-hidden="true">
        {present.map((one) => (
          <button
            key={one}
            type="button"
            tabIndex={-1}
            className={`strip-part v-${one}`}
            style={{ flexGrow: counts[one] }}
            onClick={() => go({ status: view.status === one ? '' : one })}
          />
        ))}
      </div>
      {isWhole && joint.judged > 0 ? (
        <p className="summary-joint">
          {t('web.board.joint', {
            judged: n(joint.judged),
            mean: n(joint.expectedMet, 1),
            p10: n(joint.p10),
            p90: n(joint.p90),
          })}
        </p>
      ) : null}
      {view.scenario === BASELINE ? null : (
        <Changed rows={rows} number={isWhole ? comparison?.scenarios[1]?.numberMet : undefined} />
      )}
    </section>
  )
}

function scopeText(rows: readonly Row[], isWhole: boolean, year: string, { t, n }: Words): string {
  const count = n(rows.length)
  if (isWhole) return t('web.board.scope.all', { n: count })
  if (year === NO_YEAR) return t('web.board.scope.no-year', { n: count })
  return year === '' ? t('web.board.scope.filtered', { n: count }) : t('web.board.scope.year', { n: count, year })
}

/** What the scenario shown changes against the baseline: of the targets on screen, and of the number met. */
function Changed({ rows, number }: { readonly rows: readonly Row[]; readonly number: NumberMet | undefined }) {
  const { t, n } = useWords()
  const known = rows.flatMap(({ change }) => (change === undefined || change.kind === 'waiting' ? [] : [change]))
  if (known.length === 0) return null
  const [up, down] = [known.filter((one) => signOf(one) > 0).length, known.filter((one) => signOf(one) < 0).length]
  const hidden = known.filter(({ kind }) => kind === 'hidden').length
  const same = known.length - up - down - hidden
  return (
    <p className="summary-changed">
      {t('web.board.changed', { up: n(up), down: n(down), same: n(same) })}
      {hidden === 0 ? '' : ` ${t('web.board.changed.hidden', { n: n(hidden) })}`}
      {number === undefined
        ? ''
        : ` ${
            number.real
              ? t('web.board.changed.number', {
                  d: `${number.difference > 0 ? '+' : ''}${n(number.difference, 2)}`,
                  low: n(number.low, 2),
                  high: n(number.high, 2),
                })
              : t('web.board.changed.number-none')
          }`}
    </p>
  )
}
