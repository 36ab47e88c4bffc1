import { PATHS } from '../../api/client.js'
import { SEED } from '../../api/questions.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useQuestion } from '../../api/use-question.js'
import { Page } from '../../parts/page.js'
import { FollowedAnswer } from '../../parts/question/followed.js'
import { StoredNote } from '../../parts/question/stored-note.js'
import { askedOr, useStored } from '../../parts/question/use-stored.js'
import { Empty } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { chosenOf, ScenarioChoices } from './choice.js'
import { Found } from './found.js'
import { leadLines } from './whole.js'
import '../target/target.css'

/** Two to four scenarios on the same worlds. */
export default function ComparePage() {
  const words = useWords()
  const { t } = words
  const { view } = useView()
  const { scenarios } = useCatalogue()
  const chosen = chosenOf(view, [...scenarios.values()])
  const question = { plan: view.plan, scenarios: chosen, paths: PATHS, seed: SEED }
  const stored = useStored('comparison')
  const followed = useQuestion('comparisons', askedOr(stored, chosen.length < 2 ? undefined : question))
  useScrollBack(followed.data !== undefined)
  return (
    <Page title={t('web.nav.compare')} heading={t('web.compare.title')}>
      <ScenarioChoices chosen={chosen} />
      <StoredNote stored={stored} />
      {chosen.length < 2 && stored === undefined ? (
        <Empty>{t('web.compare.only-one')}</Empty>
      ) : (
        <FollowedAnswer
          followed={followed}
          doing={t('web.compare.doing')}
          said={({ answer }) => leadLines(answer, words).join(' ')}
        >
          {({ id, answer }) => <Found id={id} answer={answer} />}
        </FollowedAnswer>
      )}
    </Page>
  )
}
