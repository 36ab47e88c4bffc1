import { Choose } from '../../parts/choose.js'
import { Page } from '../../parts/page.js'
import { Borrowed } from '../../parts/question/asked.js'
import { StoredNote } from '../../parts/question/stored-note.js'
import { useLikely } from '../../parts/question/target-choices.js'
import { useStored } from '../../parts/question/use-stored.js'
import { useView, useWords } from '../../view/use-view.js'
import { Policies } from './policies.js'
import { closestToEven } from './rows.js'
import { Tornado } from './tornado.js'
import '../target/target.css'
import './risks.css'

const ALL = '·'

/** What could go wrong: the uncertainty that decides, when plans fail, and which policy stands up. */
export default function RisksPage() {
  const { t } = useWords()
  const { view, go } = useView()
  const likely = useLikely()
  const { target } = view
  const tornado = useStored('sensitivity')
  const policies = useStored('robustness')
  const choices = [
    { id: ALL, name: t('web.q.all-targets') },
    ...(likely ?? []).map(({ id, name, chance }) => ({ id, name, note: t('web.q.chance', { chance }) })),
    ...(target !== '' && likely?.every(({ id }) => id !== target) !== false ? [{ id: target, name: target }] : []),
  ]
  const looked = target !== '' ? target : likely && closestToEven(likely)?.id
  return (
    <Page title={t('web.nav.risks')} heading={t('web.risks.title')}>
      <div className="ask-row">
        <Choose
          label={t('web.risks.target')}
          choices={choices}
          value={target === '' ? ALL : target}
          onChange={(id) => go({ target: id === ALL ? '' : id })}
        />
      </div>
      <StoredNote stored={tornado ?? policies} />
      <div className="found">
        <Borrowed />
        <section className="panel">
          <h2>{t('web.risks.tornado')}</h2>
          {target === '' && likely !== undefined ? (
            <p className="panel-note">{t(looked === undefined ? 'web.risks.no-target' : 'web.risks.closest')}</p>
          ) : null}
          {likely !== undefined && looked === undefined ? null : (
            <Tornado
              target={looked}
              name={likely?.find(({ id }) => id === looked)?.name ?? looked ?? ''}
              stored={tornado}
            />
          )}
        </section>
        <Policies target={target} stored={policies} />
      </div>
    </Page>
  )
}
