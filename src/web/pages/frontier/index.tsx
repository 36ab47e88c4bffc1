import { useCallback } from 'react'
import { PATHS } from '../../api/client.js'
import { SEED } from '../../api/questions.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useQuestion } from '../../api/use-question.js'
import { Choose } from '../../parts/choose.js'
import { Page } from '../../parts/page.js'
import { FollowedAnswer } from '../../parts/question/followed.js'
import { StoredNote } from '../../parts/question/stored-note.js'
import { type Likely, useLikely } from '../../parts/question/target-choices.js'
import { askedOr, useStored } from '../../parts/question/use-stored.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { CostPanel } from './cost.js'
import { Curve } from './curve.js'
import { leadText } from './lead.js'
import '../target/target.css'

/** Sizes of the envelope that are tried; with an odd number today's stands in the middle. */
const POINTS = 13
const ALL = '·'
const GROUP = 'group:'

/** How far money carries: against all targets, a group, or one. */
export default function FrontierPage() {
  const words = useWords()
  const { t, language } = words
  const { view, go } = useView()
  const { plan, scenario, target, group } = view
  const groups = useCatalogue().plans.get(plan)?.groups ?? []
  const likely = useLikely()
  const isGroup = group !== '' && target === ''
  const aim = { ...(target === '' ? {} : { target }), ...(isGroup ? { group } : {}) }
  const stored = useStored('frontier')
  const question = { plan, scenario, points: POINTS, paths: PATHS, seed: SEED, ...aim }
  const followed = useQuestion('frontiers', askedOr(stored, question))
  useScrollBack(followed.data !== undefined)
  const groupName = groups.find(({ id }) => id === group)?.[language] ?? group
  const what = useCallback(
    (all: readonly Likely[] | undefined) =>
      target !== ''
        ? (all?.find(({ id }) => id === target)?.name ?? target)
        : isGroup
          ? t('web.q.group', { name: groupName })
          : t('web.q.all-targets'),
    [target, isGroup, groupName, t],
  )
  const choices = [
    { id: ALL, name: t('web.q.all-targets') },
    ...groups.map((one) => ({ id: `${GROUP}${one.id}`, name: t('web.q.group', { name: one[language] }) })),
    ...(likely ?? []).map(({ id, name, chance }) => ({ id, name, note: t('web.q.chance', { chance }) })),
    ...(target !== '' && likely?.every(({ id }) => id !== target) !== false ? [{ id: target, name: target }] : []),
  ]
  return (
    <Page title={t('web.frontier.title')} heading={t('web.frontier.title')}>
      <div className="ask-row">
        <Choose
          label={t('web.q.aim')}
          className="choose-aim"
          choices={choices}
          value={target !== '' ? target : isGroup ? `${GROUP}${group}` : ALL}
          onChange={(id) =>
            go(
              id === ALL
                ? { target: '', group: '' }
                : id.startsWith(GROUP)
                  ? { target: '', group: id.slice(GROUP.length) }
                  : { target: id, group: '' },
            )
          }
        />
      </div>
      <StoredNote stored={stored} />
      <FollowedAnswer
        followed={followed}
        doing={t('web.frontier.doing')}
        said={({ answer }) => leadText(answer, words)[0]}
      >
        {({ id, answer }) => (
          <Curve id={id} answer={answer} what={what(likely)} target={target} group={isGroup ? group : ''} />
        )}
      </FollowedAnswer>
      {target === '' ? null : <CostPanel target={target} />}
    </Page>
  )
}
