import type { Language } from '../../../text/language.js'
import { type OptimisationQuestion, put } from '../../api/questions.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useComputation, useFirstFreeYear, useQuestion } from '../../api/use-question.js'
import { Page } from '../../parts/page.js'
import { Borrowed } from '../../parts/question/asked.js'
import { FollowedAnswer } from '../../parts/question/followed.js'
import { Answered, Loading } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { type Conditions, conditionsOf, NO_CONDITIONS, questionOf } from './conditions.js'
import { Form } from './form.js'
import { Found } from './found.js'
import { leadText } from './rows.js'
import '../target/target.css'
import './allocate.css'

/** How a fixed envelope is best spent. The address holds the id of the question that was put. */
export default function AllocatePage() {
  const { t } = useWords()
  const { view } = useView()
  const firstYear = useFirstFreeYear()
  const put = useComputation(view.run)
  return (
    <Page title={t('web.nav.allocate')} heading={t('web.allocate.title')}>
      {firstYear === undefined ? (
        <Loading text={t('web.loading.catalogue')} />
      ) : view.run === '' ? (
        <Asked firstYear={firstYear} question={undefined} />
      ) : (
        <Answered answer={put} loading={t('web.loading.catalogue')}>
          {({ question }) => <Asked key={view.run} firstYear={firstYear} question={question as OptimisationQuestion} />}
        </Answered>
      )}
    </Page>
  )
}

type Props = { readonly firstYear: number; readonly question: OptimisationQuestion | undefined }

function Asked({ firstYear, question }: Props) {
  const words = useWords()
  const { t, language } = words
  const { view, go } = useView()
  const { scenarios } = useCatalogue()
  const followed = useQuestion('optimisations', view.run === '' ? undefined : view.run)
  useScrollBack(followed.data !== undefined || view.run === '')
  const { plan, scenario } = view
  const ask = async (conditions: Conditions): Promise<void> => {
    const next = questionOf(conditions, { plan, scenario, firstYear })
    const { id } = await put('optimisations', next, { language: language as Language })
    if (id === view.run) followed.refetch()
    else go({ run: id })
  }
  const again = async (): Promise<void> => {
    if (question !== undefined) await put('optimisations', question, { language })
    followed.refetch()
  }
  return (
    <>
      <p className="allocate-start">
        {t('web.allocate.start', {
          scenario: scenarios.get(scenario)?.name[language] ?? scenario,
          year: firstYear - 1,
        })}
      </p>
      <Borrowed />
      <Form
        initial={question === undefined ? NO_CONDITIONS : conditionsOf(question)}
        firstYear={firstYear}
        isAnswered={followed.data !== undefined}
        onAsk={ask}
      />
      {view.run === '' || question === undefined ? null : (
        <FollowedAnswer
          followed={{ ...followed, refetch: () => void again() }}
          doing={t('web.allocate.doing')}
          said={({ answer }) => leadText(answer, words)}
        >
          {({ id, answer }) => <Found id={id} answer={answer} question={question} />}
        </FollowedAnswer>
      )}
    </>
  )
}
