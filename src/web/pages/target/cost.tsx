import { useState } from 'react'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { PATHS } from '../../api/client.js'
import { SEED } from '../../api/questions.js'
import { useProgrammes, useQuestion } from '../../api/use-question.js'
import { Link } from '../../parts/link.js'
import { Borrowed, recipeText } from '../../parts/question/asked.js'
import { FollowedAnswer } from '../../parts/question/followed.js'
import { useWords } from '../../view/use-view.js'
import { costLines } from '../frontier/cost.js'

const PROBABILITY = 0.8

/** What 80 % costs. It takes many simulations: asked when somebody opens it. */
export function Cost({ record }: { readonly record: TargetPageRecord }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  // Where nothing can be said of the target, no money can be named either.
  if (record.attainment.status !== 'assessed') return null
  return (
    <section className="panel" data-cost>
      <h2 className="cost-title">{t('web.frontier.cost')}</h2>
      <details onToggle={({ currentTarget }) => setOpen((before) => before || currentTarget.open)}>
        <summary className="panel-open">{t('web.target.cost.open')}</summary>
        {isOpen ? <Answer record={record} /> : null}
      </details>
    </section>
  )
}

function Answer({ record: { target, scenario } }: { readonly record: TargetPageRecord }) {
  const words = useWords()
  const { t, language } = words
  const question = { target: target.id, scenario: scenario.id, probability: PROBABILITY, paths: PATHS, seed: SEED }
  const followed = useQuestion('costs', question)
  const programmes = useProgrammes().data
  const nameOf = (id: string): string => programmes?.get(id)?.name[language] ?? id
  return (
    <FollowedAnswer
      followed={followed}
      doing={t('web.frontier.cost.doing')}
      said={({ answer }) => costLines(answer, words, nameOf)[0]}
    >
      {({ answer }) => {
        const [first, ...rest] = costLines(answer, words, nameOf)
        return (
          <div className="cost-answer" data-cost-answer>
            <p>
              <b>{first}</b>
            </p>
            {rest.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <Borrowed />
            <p>
              <Link to={{ page: 'frontier', item: '', target: target.id }}>{t('web.target.cost.more')}</Link>
            </p>
            <code className="recipe">
              {recipeText(`cost ${target.id} --scenario ${scenario.id} --probability ${PROBABILITY}`, answer.recipe)}
            </code>
          </div>
        )
      }}
    </FollowedAnswer>
  )
}
