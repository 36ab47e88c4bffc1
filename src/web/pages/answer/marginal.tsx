import { signed, signedWithInterval } from '../../../report/signed.js'
import { Footer } from '../../parts/footer.js'
import { Link } from '../../parts/link.js'
import { AskedPanel, Borrowed, recipeText } from '../../parts/question/asked.js'
import { Lead } from '../../parts/question/lead.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { type MarginalAnswer, marginalCsv, marginalLines, type Programme, ranked, real } from './marginal-rows.js'
import type { Names } from './question-items.js'
import { TakeCsv } from './take-csv.js'

type Props = { readonly id: string; readonly answer: MarginalAnswer; readonly names: Names; readonly command: string }

/** Targets that a row names; the others are counted in the file. */
const MOST_TARGETS = 3

/** Where the next money does most, programme by programme. */
export function MarginalFound({ id, answer, names, command }: Props) {
  const words = useWords()
  const { t, n } = words
  const title = t('web.answer.marginal', { step: n(answer.step) })
  const list = answer.unmoving.map(names.programme).join('; ')
  return (
    <div className="found" data-ready>
      <Lead lines={marginalLines(answer, names, words)} />
      <Borrowed />
      <section className="panel">
        <h2>{title}</h2>
        <Scroll look="scroller" className="answer-wide" label={title}>
          <table className="data" data-marginal>
            <thead>
              <tr>
                <th scope="col">{t('compare.programme')}</th>
                <th scope="col" className="num">
                  {t('web.answer.marginal.change')}
                </th>
                <th scope="col">{t('compare.best')}</th>
                <th scope="col">{t('marginal.groups')}</th>
                <th scope="col">{t('web.answer.marginal.targets')}</th>
              </tr>
            </thead>
            <tbody>
              {ranked(answer).map((one) => (
                <Row key={one.programme} row={one} names={names} />
              ))}
            </tbody>
          </table>
        </Scroll>
        {list === '' ? null : <p className="panel-note">{t('marginal.unmoving', { list })}</p>}
        <p className="panel-note">{t('compare.best-note')}</p>
        <TakeCsv
          name={`marginal-${answer.recipe.plan}-${answer.scenario.id}`}
          csv={() => marginalCsv(answer, recipeText(command, answer.recipe))}
        />
      </section>
      <AskedPanel id={id} command={command} recipe={answer.recipe} />
      <Footer recipe={answer.recipe} />
    </div>
  )
}

function Row({ row, names }: { readonly row: Programme; readonly names: Names }) {
  const { t, language } = useWords()
  const { programme, numberMet, mayBeBest, groups, targets } = row
  return (
    <tr>
      <th scope="row">{names.programme(programme)}</th>
      <td className="num">{numberMet.real ? signedWithInterval(numberMet, language, 3) : t('marginal.none')}</td>
      <td>{t(mayBeBest ? 'compare.yes' : 'compare.no')}</td>
      <td>
        {real(groups).map((one) => (
          <div key={one.group}>
            {names.group(one.group)} <b className="answer-gain">{signed(one.difference, language, 3)}</b>
          </div>
        ))}
      </td>
      <td>
        {real(targets)
          .slice(0, MOST_TARGETS)
          .map((one) => (
            <div key={one.id}>
              <Link to={{ page: 'target', item: one.id }}>{names.target(one.id)}</Link>{' '}
              <b className="answer-gain">{signed(100 * one.difference, language, 1)}</b>
            </div>
          ))}
      </td>
    </tr>
  )
}
