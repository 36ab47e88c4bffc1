import { Button } from 'react-aria-components'
import type { Scenario } from '../../../data/budget-schemas.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Link } from '../../parts/link.js'
import { momentText } from '../../parts/moment.js'
import { Page } from '../../parts/page.js'
import { Answered } from '../../parts/states.js'
import { useView, useWords } from '../../view/use-view.js'
import { draftsIn } from './drafts.js'
import { shelf } from './shelf.js'
import { beginFrom } from './start.js'
import { useKept, useTab } from './use-known.js'
import '../../style/desk.css'
import '../target/target.css'
import './scenario.css'

/** Every scenario of the plan: people's own to go on with, the shipped ones to begin from. */
export default function ScenariosPage() {
  const { t } = useWords()
  const kept = useKept()
  return (
    <Page title={t('web.scenarios.title')} heading={t('web.scenarios.title')}>
      <p className="scenario-lead">{t('web.scenarios.intro')}</p>
      <Answered answer={kept} loading={t('web.loading.catalogue')}>
        {(documents) => <Lists documents={documents} />}
      </Answered>
    </Page>
  )
}

function Lists({ documents }: { readonly documents: NonNullable<ReturnType<typeof useKept>['data']> }) {
  const { t, language } = useWords()
  const { view, go } = useView()
  const { scenarios } = useCatalogue()
  const tab = useTab()
  const isOfPlan = ({ plan }: { readonly plan?: string | null | undefined }): boolean =>
    plan === undefined || plan === null || plan === view.plan
  const own = documents.filter(({ body }) => isOfPlan(body))
  const ownIds = new Set(documents.map(({ id }) => id))
  const drafts = draftsIn(shelf).filter(
    ({ draft }, i, all) =>
      isOfPlan(draft.scenario) && all.findIndex((one) => one.draft.scenario.id === draft.scenario.id) === i,
  )
  const shipped = [...scenarios.values()].filter((one) => isOfPlan(one) && !ownIds.has(one.id))
  const copy = (from: Scenario): void => {
    if (tab === undefined) return
    const isTaken = (id: string): boolean => scenarios.has(id) || ownIds.has(id)
    go({ page: 'scenario', item: beginFrom(from, !ownIds.has(from.id), view.plan, isTaken, tab.own) })
  }
  return (
    <div className="scenario-lists" data-ready>
      {drafts.length === 0 ? null : (
        <section className="panel">
          <h2>{t('web.scenarios.drafts')}</h2>
          <ul className="scenario-list">
            {drafts.map(({ draft: { scenario, at } }) => (
              <li key={scenario.id}>
                <Link to={{ page: 'scenario', item: scenario.id }}>
                  <bdi>{scenario.name[language]}</bdi>
                </Link>
                <span className="panel-note">
                  {t('web.scenarios.draft-at', { at: momentText(new Date(at).toISOString(), language) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="panel">
        <h2>{t('web.scenarios.own')}</h2>
        {own.length === 0 ? <p className="panel-none">{t('web.scenarios.none')}</p> : null}
        <ul className="scenario-list">
          {own.map(({ id, body, version, changedAt }) => (
            <li key={id}>
              <Link to={{ page: 'scenario', item: id }}>
                <bdi>{body.name[language]}</bdi>
              </Link>
              <span className="panel-note">
                {t('web.scenarios.version', { version, at: momentText(changedAt, language) })}
              </span>
              <Copy name={body.name[language]} onPress={() => copy(body)} />
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{t('web.scenarios.shipped')}</h2>
        <ul className="scenario-list">
          {shipped.map((one) => (
            <li key={one.id}>
              <Link to={{ page: 'scenario', item: one.id }}>{one.name[language]}</Link>
              <span className="panel-note">{one.summary?.[language]}</span>
              <Copy name={one.name[language]} onPress={() => copy(one as Scenario)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Copy({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const { t } = useWords()
  return (
    <Button className="button button-quiet" aria-label={`${t('web.scenario.copy')}: ${name}`} onPress={onPress}>
      {t('web.scenario.copy')}
    </Button>
  )
}
