import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Scenario } from '../../../data/budget-schemas.js'
import { scenarios } from '../../api/scenarios.js'
import { momentText } from '../../parts/moment.js'
import { Answered } from '../../parts/states.js'
import { useWords } from '../../view/use-view.js'

type Props = { readonly id: string; readonly version: number; readonly onOpen: (scenario: Scenario) => void }

/** Every version that was saved; an old one is opened as a change, which can be undone. */
export function Versions({ id, version, onOpen }: Props) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('web.scenario.versions')}</summary>
      {isOpen ? <List id={id} version={version} onOpen={onOpen} /> : null}
    </details>
  )
}

function List({ id, version, onOpen }: Props) {
  const { t, language } = useWords()
  const answer = useQuery({
    queryKey: ['scenario-versions', id, version],
    queryFn: ({ signal }) => scenarios.versions(id, { language, signal }),
  })
  return (
    <Answered answer={answer} loading={t('web.loading.catalogue')}>
      {(versions) => (
        <ul className="world-list">
          {versions.map(({ seq, at, actor, version: of, after }) => {
            const text = t('web.scenario.versions.row', {
              version: of ?? '–',
              at: momentText(at, language),
              who: actor,
            })
            return (
              <li key={seq} className="world-row">
                <bdi>
                  {text}: {after?.name[language]}
                </bdi>
                {after === null ? null : (
                  <Button
                    className="button button-quiet"
                    aria-label={`${t('web.scenario.versions.open')}: ${text}`}
                    onPress={() => onOpen(after)}
                  >
                    {t('web.scenario.versions.open')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Answered>
  )
}
