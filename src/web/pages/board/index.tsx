import { useMemo } from 'react'
import { PATHS } from '../../api/client.js'
import { useAnnounced } from '../../parts/announce.js'
import { Footer } from '../../parts/footer.js'
import { Page } from '../../parts/page.js'
import { Answered, Empty } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { BriefingButton } from './briefing-button.js'
import { ClearFilters, Filters } from './filters.js'
import { Grid } from './grid.js'
import { Overview } from './overview.js'
import { filtered } from './rows.js'
import { ScaleKey } from './scale-key.js'
import { Summary } from './summary.js'
import { type Board, useBoard } from './use-rows.js'
import './board.css'

/** Every target of a plan, at a glance. */
export default function BoardPage() {
  const { t, n } = useWords()
  const answer = useBoard()
  useScrollBack(answer.data !== undefined)
  return (
    <Page title={t('web.nav.board')} heading={t('web.board.title')}>
      <Answered answer={answer} loading={t('web.loading.projection', { paths: n(PATHS) })}>
        {(board) => <Drawn {...board} />}
      </Answered>
    </Page>
  )
}

function Drawn({ plan, rows, answer, comparison }: Board) {
  const { t, n, language } = useWords()
  const { view } = useView()
  const { year, group, agency, grade, status, q } = view
  const shown = useMemo(
    () => filtered(rows, { year, group, agency, grade, status, q }),
    [rows, year, group, agency, grade, status, q],
  )
  useAnnounced(t('web.filter.shown', { n: n(shown.length), all: n(rows.length) }))
  if (rows.length === 0) return <Empty>{t('web.board.no-targets')}</Empty>
  return (
    <>
      <p className="board-plan">{plan.title[language]}</p>
      <BriefingButton />
      <Summary rows={shown} all={rows} joint={answer.joint} comparison={comparison} />
      <div className="board">
        <aside className="board-side" aria-label={t('web.filter.title')}>
          <Filters plan={plan} rows={rows} shown={shown.length} />
          <Overview plan={plan} rows={rows} />
          <ScaleKey />
        </aside>
        <div className="board-main">
          {shown.length === 0 ? (
            <Empty>
              <p>{t('web.board.empty')}</p>
              <ClearFilters />
            </Empty>
          ) : (
            <Grid plan={plan} rows={shown} />
          )}
        </div>
      </div>
      <Footer recipe={answer.recipe} />
    </>
  )
}
