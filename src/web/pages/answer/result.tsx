import { useQuery } from '@tanstack/react-query'
import type { ColumnTable } from '../../../report/columns/column-table.js'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { answerOf } from '../../api/call.js'
import type { ProjectionAnswer } from '../../api/client.js'
import type { Answers, OptimisationQuestion } from '../../api/questions.js'
import type { Run } from '../../api/runs.js'
import { Footer } from '../../parts/footer.js'
import { Borrowed } from '../../parts/question/asked.js'
import { Answered, Empty } from '../../parts/states.js'
import { useWords } from '../../view/use-view.js'
import { Found as Allocated } from '../allocate/found.js'
import { Found as Compared } from '../compare/found.js'
import { Curve } from '../frontier/curve.js'
import { PoliciesFound } from '../risks/policies.js'
import { TornadoFound } from '../risks/tornado.js'
import { Briefing } from './briefing.js'
import { commandOf } from './command.js'
import { CostFound } from './cost.js'
import { Explained } from './explained.js'
import { MarginalFound } from './marginal.js'
import type { MarginalAnswer } from './marginal-rows.js'
import { Projected, Studied } from './projected.js'
import type { Names } from './question-items.js'
import '../allocate/allocate.css'
import '../risks/risks.css'

type Props = { readonly run: Run; readonly names: Names }

/** The answer as it was stored, drawn as the page that asks such questions draws it. */
export function Result({ run, names }: Props) {
  const { t, language } = useWords()
  const isFile = run.kind === 'briefing'
  const answer = useQuery({
    queryKey: ['stored', run.id],
    queryFn: ({ signal }) => answerOf<{ readonly budget?: { readonly valid: boolean } }>(run, { language, signal }),
    enabled: !isFile,
    // It never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isFile) return <Briefing run={run} />
  return (
    <Answered answer={answer} loading={t('web.answer.reading')}>
      {(stored) => (
        <div className="answer-result" data-answer={run.kind}>
          <p className="panel-note">{t('web.answer.stored')}</p>
          {stored.budget?.valid === false ? (
            <p className="desk-said" role="note" data-forced>
              {t('web.q.forced')}
            </p>
          ) : null}
          <Body run={run} names={names} stored={stored} />
        </div>
      )}
    </Answered>
  )
}

/** Each kind of answer by its page's own parts. */
function Body({ run, names, stored }: Props & { readonly stored: unknown }) {
  const { t } = useWords()
  const { id, kind, question } = run
  const command = commandOf(run) ?? ''
  const target = question.target === undefined ? '' : String(question.target)
  switch (kind) {
    case 'projection':
      return <Projected run={run} answer={stored as ProjectionAnswer} names={names} command={command} />
    case 'study-run':
      return <Studied run={run} table={stored as ColumnTable} names={names} />
    case 'explanation':
      return <Explained id={id} record={stored as TargetPageRecord} command={command} />
    case 'comparison':
      return <Compared id={id} answer={stored as Answers['comparisons']} />
    case 'cost':
      return <CostFound id={id} answer={stored as Answers['costs']} names={names} command={command} />
    case 'marginal':
      return <MarginalFound id={id} answer={stored as MarginalAnswer} names={names} command={command} />
    case 'frontier': {
      const group = question.group === undefined ? '' : String(question.group)
      const what =
        target !== ''
          ? names.target(target)
          : group === ''
            ? t('web.q.all-targets')
            : t('web.q.group', { name: names.group(group) })
      return <Curve id={id} answer={stored as Answers['frontiers']} what={what} target={target} group={group} />
    }
    case 'optimisation':
      return (
        <>
          <Borrowed />
          <Allocated
            id={id}
            answer={stored as Answers['optimisations']}
            question={question as unknown as OptimisationQuestion}
          />
        </>
      )
    case 'sensitivity':
      return (
        <>
          <Borrowed />
          <section className="panel">
            <h2>{t('web.risks.tornado')}</h2>
            <TornadoFound
              id={id}
              answer={stored as Answers['sensitivities']}
              name={names.target(target)}
              effort={{ morris: Number(question.morris), sobol: Number(question.sobol) }}
            />
          </section>
          <Footer recipe={(stored as Answers['sensitivities']).recipe} />
        </>
      )
    case 'robustness':
      return (
        <div className="found">
          <Borrowed />
          <PoliciesFound id={id} answer={stored as Answers['robustness']} command={command} />
        </div>
      )
    default:
      return <Empty>{t('web.answer.kind-unknown')}</Empty>
  }
}
