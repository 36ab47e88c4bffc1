import { useEffect, useMemo, useState } from 'react'
import { AnswerError } from '../../api/client.js'
import { Link } from '../../parts/link.js'
import { Page } from '../../parts/page.js'
import { Empty, Failed, Loading } from '../../parts/states.js'
import { FULL_PATHS } from '../../simulation/protocol.js'
import { useSimulation } from '../../simulation/use-simulation.js'
import { useView, useWords } from '../../view/use-view.js'
import { Editor } from './editor.js'
import { findScenario } from './start.js'
import { useKept, useKnownScenarios, useTab } from './use-known.js'
import '../../style/desk.css'
import '../target/target.css'
import './scenario.css'

/** One scenario: its money by programme and year, edited while what it changes is simulated on this machine. */
export default function ScenarioPage() {
  const { t, n } = useWords()
  const { view, go } = useView()
  const kept = useKept()
  const tab = useTab()
  const simulation = useSimulation(view.plan)
  const known = useKnownScenarios(simulation.opened, kept.data)
  // Looked up once: what is edited does not change under the hands of who edits it.
  const [found, setFound] = useState<ReturnType<typeof findScenario>>()
  useEffect(() => {
    if (known === undefined || kept.data === undefined || tab === undefined) return
    if (found !== undefined && found.kind !== 'missing') return
    const next = findScenario(view.item, kept.data, known, tab)
    // One that is not there may still arrive: a save that waited.
    if (found === undefined || next.kind !== 'missing') setFound(next)
  }, [found, known, kept.data, tab, view.item])

  const plan = found === undefined || found.kind === 'missing' ? undefined : found.start.saved.plan
  useEffect(() => {
    if (plan !== undefined && plan !== view.plan) go({ ...view, plan }, 'replace')
  }, [plan, view, go])

  const error = useMemo(() => {
    if (simulation.opened === undefined && simulation.broken !== undefined)
      return new AnswerError(simulation.broken.status, undefined)
    return kept.data === undefined ? kept.error : null
  }, [simulation.opened, simulation.broken, kept.data, kept.error])
  const retry = (): void => {
    simulation.retry()
    void kept.refetch()
  }
  if (found?.kind === 'missing') {
    return (
      <Page title={t('web.scenario.title')} heading={t('web.scenario.title')}>
        <Empty>
          <p>{t('web.scenario.missing', { id: view.item })}</p>
          <Link to={{ page: 'scenarios', item: '' }}>{t('web.scenario.back')}</Link>
        </Empty>
      </Page>
    )
  }
  if (error !== null) return <Failed error={error} onRetry={retry} />
  if (found === undefined || known === undefined || tab === undefined || simulation.opened === undefined)
    return <Loading text={t('web.scenario.loading', { paths: n(FULL_PATHS) })} />
  return <Editor found={found} known={known} tab={tab} simulation={simulation} opened={simulation.opened} />
}
