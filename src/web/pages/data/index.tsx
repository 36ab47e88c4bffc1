import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Link } from '../../parts/link.js'
import { Page } from '../../parts/page.js'
import { Answered } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { Elicit } from './elicit.js'
import { Figures } from './figures.js'
import { Import } from './import.js'
import { Requests } from './requests.js'
import { type Desk, useDesk } from './use-desk.js'
import '../../style/desk.css'
import './data.css'

export const PARTS = ['figures', 'import', 'requests', 'elicit'] as const

export type PartProps = {
  readonly desk: Desk
  /** to be called when something has been stored: every answer may be another now */
  readonly onStored: () => Promise<void>
}

/** Figures: what there is, what is used, what is missing; adding, importing, asking. */
export default function DataPage() {
  const { t } = useWords()
  const { view } = useView()
  const answer = useDesk()
  const queries = useQueryClient()
  const onStored = useCallback(() => queries.invalidateQueries(), [queries])
  useScrollBack(answer.data !== undefined)
  const Part = { figures: Figures, import: Import, requests: Requests, elicit: Elicit }[view.part as 'figures']
  return (
    <Page title={t('web.nav.data')} heading={t('web.data.title')}>
      <nav className="desk-tabs" aria-label={t('web.data.parts')}>
        {PARTS.map((part) => (
          <Link key={part} to={{ part }} className="desk-tab" aria-current={view.part === part ? 'page' : undefined}>
            {t(`web.data.part.${part}`)}
          </Link>
        ))}
      </nav>
      <Answered answer={answer} loading={t('web.data.loading')}>
        {(desk) => <Part key={desk.place} desk={desk} onStored={onStored} />}
      </Answered>
    </Page>
  )
}
