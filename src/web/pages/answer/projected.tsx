import type { ColumnTable } from '../../../report/columns/column-table.js'
import type { ProjectionAnswer } from '../../api/client.js'
import type { Run } from '../../api/runs.js'
import { Footer } from '../../parts/footer.js'
import { AskedPanel, Borrowed } from '../../parts/question/asked.js'
import { BASELINE } from '../../view/params.js'
import { useWords } from '../../view/use-view.js'
import type { Names } from './question-items.js'
import { TakeCsv } from './take-csv.js'
import { tableCsv, verdictsOf, verdictsOfTable } from './verdict-rows.js'
import { VerdictTable } from './verdict-table.js'

type Props = {
  readonly run: Run
  readonly answer: ProjectionAnswer
  readonly names: Names
  readonly command: string
}

/** A stored projection: how many targets are met together, and every verdict. */
export function Projected({ run, answer, names, command }: Props) {
  const { t, n } = useWords()
  const { joint } = answer
  const table = (name: string): string => `/api/v1/computations/${run.id}/tables/${name}.csv`
  return (
    <div className="found" data-ready>
      {joint.judged === 0 ? null : (
        <section className="lead">
          <p className="lead-first" data-sentence>
            {t('web.answer.verdicts.lead', {
              mean: n(joint.expectedMet, 1),
              judged: n(joint.judged),
              p10: n(joint.p10),
              p90: n(joint.p90),
            })}
          </p>
        </section>
      )}
      {answer.recipe.scenario === BASELINE ? null : <Borrowed />}
      <section className="panel">
        <h2>{t('web.answer.verdicts')}</h2>
        <VerdictTable verdicts={verdictsOf(answer)} names={names} />
        <p className="take">
          <a href={table('attainments')} download>
            {t('web.answer.take')}
          </a>
          <a href={table('projections')} download>
            {t('web.answer.take.years')}
          </a>
        </p>
      </section>
      <AskedPanel id={run.id} command={command} recipe={answer.recipe} />
      <Footer recipe={answer.recipe} />
    </div>
  )
}

type StudiedProps = { readonly run: Run; readonly table: ColumnTable; readonly names: Names }

/** One run of a study: the same verdicts, from the table that it is stored as. */
export function Studied({ run, table, names }: StudiedProps) {
  const { t, n } = useWords()
  const verdicts = verdictsOfTable(table)
  const { engine = '', data = '', asOf = '', paths = '0', seed = '0', mark } = table.metadata
  const recipe = {
    engine,
    data,
    asOf,
    paths: Number(paths),
    seed: Number(seed),
    ...(mark === undefined ? {} : { mark }),
  }
  const judged = verdicts.filter(({ probability }) => probability !== null).length
  return (
    <div className="found" data-ready>
      {run.question.scenario === BASELINE && run.question.world === null ? null : <Borrowed />}
      <section className="panel">
        <h2>{t('web.answer.verdicts')}</h2>
        <p>{t('web.answer.verdicts.count', { n: n(verdicts.length), judged: n(judged) })}</p>
        <VerdictTable verdicts={verdicts} names={names} />
        <TakeCsv name={`study-${run.id.slice(0, 12)}`} csv={() => tableCsv(table)} />
      </section>
      <Footer recipe={recipe as ProjectionAnswer['recipe']} />
    </div>
  )
}
