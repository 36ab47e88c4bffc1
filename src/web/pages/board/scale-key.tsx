import { VERDICTS } from '../../../model/verdict.js'
import { Mark } from '../../parts/mark.js'
import { type Called, classOf } from '../../view/classes.js'
import { useWords } from '../../view/use-view.js'

/** The fixed table of words: from which probability each is used. Disjoint, as src/model/verdict.ts draws them. */
const FROM: Readonly<Partial<Record<Called, string>>> = {
  'virtually-certain': '99–100 %',
  'very-likely': '90–99 %',
  likely: '66–90 %',
  'about-even': '33–66 %',
  unlikely: '10–33 %',
  'very-unlikely': '1–10 %',
  'exceptionally-unlikely': '0–1 %',
}
const ALL: readonly Called[] = ['met', ...VERDICTS, 'missed', 'not-assessable']

/** How to read the board: every word with its shape, and what the grades mean. */
export function ScaleKey() {
  const { t } = useWords()
  return (
    <details className="scale">
      <summary className="side-title">{t('web.scale.title')}</summary>
      <ul className="scale-list">
        {ALL.map((called) => (
          <li key={called} className={`v-${classOf(called)}`}>
            <Mark called={called} />
            <span className="verdict-word">{t(`verdict.${called}`)}</span>
            <span className="scale-range">{FROM[called] ?? ''}</span>
          </li>
        ))}
      </ul>
      <p className="side-hint">{t('table.grades-note')}</p>
      <p className="side-hint">{t('table.borrowed-note')}</p>
    </details>
  )
}
