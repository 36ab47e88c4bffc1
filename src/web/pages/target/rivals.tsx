import { useCatalogue } from '../../api/use-answers.js'
import { Choose } from '../../parts/choose.js'
import { BASELINE } from '../../view/params.js'
import { useView, useWords } from '../../view/use-view.js'

/** RAC's lists have no empty key: this one stands for none. */
const NONE = '·'
const NAMES = ['a', 'b'] as const

/** Which other scenarios are drawn beside the one on screen: two at most, held by the address. */
export function Rivals() {
  const { t, language } = useWords()
  const { view, go } = useView()
  const { scenarios } = useCatalogue()
  const fitting = [...scenarios.values()].filter(
    ({ id, plan }) => id !== BASELINE && id !== view.scenario && (plan === undefined || plan === view.plan),
  )
  const shown = view.a === '' ? NAMES.slice(0, 1) : NAMES
  return (
    <div className="rivals">
      {shown.map((name, i) => (
        <Choose
          key={name}
          label={t(i === 0 ? 'web.target.rival.first' : 'web.target.rival.second')}
          choices={[
            { id: NONE, name: t('web.target.rival.none') },
            ...fitting
              .filter(({ id }) => NAMES.every((other) => other === name || view[other] !== id))
              .map(({ id, name: called, summary }) => ({ id, name: called[language], note: summary?.[language] })),
          ]}
          value={fitting.some(({ id }) => id === view[name]) ? view[name] : NONE}
          onChange={(id) => {
            const chosen = id === NONE ? '' : id
            // The second moves up when the first goes: one scenario is one address.
            go(name === 'a' && chosen === '' ? { a: view.b, b: '' } : { [name]: chosen })
          }}
        />
      ))}
    </div>
  )
}
