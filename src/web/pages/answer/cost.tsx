import { csvText } from '../../../report/csv-text.js'
import type { Answers } from '../../api/questions.js'
import { Footer } from '../../parts/footer.js'
import { AskedPanel, Borrowed, recipeText } from '../../parts/question/asked.js'
import { Lead } from '../../parts/question/lead.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { costLines } from '../frontier/cost.js'
import type { Names } from './question-items.js'
import { TakeCsv } from './take-csv.js'

type CostAnswer = Answers['costs']
type Props = { readonly id: string; readonly answer: CostAnswer; readonly names: Names; readonly command: string }
type Year = { readonly year: number; readonly value: number }

/** What a target costs: in sentences, and the money of each year as a table. */
export function CostFound({ id, answer, names, command }: Props) {
  const words = useWords()
  const { t } = words
  const { extraByYear = [] } = answer.answer as { readonly extraByYear?: readonly Year[] }
  const lines = costLines(answer, words, names.programme)
  const recipe = recipeText(command, answer.recipe)
  return (
    <div className="found" data-ready>
      {/* The years stand in the table. */}
      <Lead lines={extraByYear.length === 0 ? lines : lines.slice(0, -1)} />
      <Borrowed />
      {extraByYear.length === 0 ? null : (
        <section className="panel">
          <h2>{t('web.answer.cost.by-year')}</h2>
          <Years years={extraByYear} />
          <TakeCsv
            name={`cost-${answer.target}-${answer.scenario.id}`}
            csv={() =>
              csvText(
                ['target', 'scenario', 'year', 'extra_bn_dong_2025', 'recipe'],
                extraByYear.map(({ year, value }) => [answer.target, answer.scenario.id, year, value, recipe]),
              )
            }
          />
        </section>
      )}
      <AskedPanel id={id} command={command} recipe={answer.recipe} />
      <Footer recipe={answer.recipe} />
    </div>
  )
}

function Years({ years }: { readonly years: readonly Year[] }) {
  const { t, n } = useWords()
  return (
    <Scroll look="scroller" className="answer-narrow" label={t('web.answer.cost.by-year')}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('web.column.year')}</th>
            <th scope="col" className="num">
              {t('web.answer.cost.extra')}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, value }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="num">{n(value, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
