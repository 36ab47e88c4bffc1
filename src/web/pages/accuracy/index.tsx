import { useQuery } from '@tanstack/react-query'
import { type AccuracyGroup, accuracyBars, accuracyGroups } from '../../api/data.js'
import { Choose } from '../../parts/choose.js'
import { Page } from '../../parts/page.js'
import { Scroll } from '../../parts/scroll.js'
import { Answered } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { type Bar, Bars } from './bars.js'
import { Diagram } from './diagram.js'
import { BY, groupName } from './group-name.js'
import '../../style/desk.css'
import './accuracy.css'

/** How often the probabilities came true, and where they did not. */
export default function AccuracyPage() {
  const { t, language } = useWords()
  const answer = useQuery({
    queryKey: ['accuracy'],
    queryFn: async ({ signal }) => {
      const asked = { language, signal }
      const [groups, bars] = await Promise.all([accuracyGroups(asked), accuracyBars(asked)])
      return { groups, bars }
    },
  })
  useScrollBack(answer.data !== undefined)
  return (
    <Page title={t('web.nav.accuracy')} heading={t('web.accuracy.title')}>
      <Answered answer={answer} loading={t('web.accuracy.loading')}>
        {({ groups, bars }) => <Drawn groups={groups} bars={bars} />}
      </Answered>
    </Page>
  )
}

function Drawn({ groups, bars }: { readonly groups: readonly AccuracyGroup[]; readonly bars: readonly Bar[] }) {
  const words = useWords()
  const { t, n } = words
  const { view, go } = useView()
  const all = groups.find(({ by }) => by === 'all')
  const shown = groups.filter(({ by }) => by === view.by)
  const drawn = shown.filter(({ bins }) => bins !== null)
  const missed = bars.filter(({ held }) => held === false).length
  return (
    <>
      {all === undefined ? null : (
        <p className="desk-lead">
          {t('web.accuracy.lead', { questions: n(all.questions), indicators: n(all.indicators) })}
        </p>
      )}
      <section aria-labelledby="diagrams">
        <h2 id="diagrams">{t('web.accuracy.diagrams')}</h2>
        <p className="desk-soft">{t('web.accuracy.diagrams.hint')}</p>
        <div className="desk-tools">
          <Choose
            label={t('web.accuracy.by')}
            value={view.by}
            choices={BY.filter((one) => groups.some(({ by }) => by === one)).map((id) => ({
              id,
              name: t(`web.accuracy.by.${id}`),
            }))}
            onChange={(by) => go({ by })}
          />
        </div>
        {drawn.length === 0 ? null : (
          <div className={`diagrams ${drawn.length === 1 ? 'diagrams-one' : ''}`}>
            {drawn.map(({ id, by, group, bins }) => (
              <Diagram key={id} name={groupName(by, group, words)} bins={bins ?? []} />
            ))}
          </div>
        )}
      </section>
      <section aria-labelledby="record" className="accuracy-section">
        <h2 id="record">{t('web.accuracy.record')}</h2>
        <Groups groups={shown} />
        <p className="desk-soft">{t('web.accuracy.record.note')}</p>
      </section>
      <section aria-labelledby="bars" className="accuracy-section">
        <h2 id="bars">{t('web.accuracy.bars')}</h2>
        <p className="desk-said">{t('web.accuracy.bars.missed', { missed: n(missed), all: n(bars.length) })}</p>
        <Bars bars={bars} />
        <p className="desk-soft">{t('web.accuracy.perfect.note')}</p>
      </section>
      <footer className="foot">
        <p>{t('web.accuracy.foot')}</p>
      </footer>
    </>
  )
}

function Groups({ groups }: { readonly groups: readonly AccuracyGroup[] }) {
  const words = useWords()
  const { t, n } = words
  const between = ({ value, low, high }: AccuracyGroup['brier'], digits: number) => (
    <>
      <b>{n(value, digits)}</b>
      {low === null || high === null ? null : (
        <span className="between"> {t('web.accuracy.interval', { low: n(low, digits), high: n(high, digits) })}</span>
      )}
    </>
  )
  return (
    <Scroll label={t('web.accuracy.record')}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('web.accuracy.group')}</th>
            {(['questions', 'indicators', 'came-true', 'brier', 'skill', 'calibration', 'covered'] as const).map(
              (one) => (
                <th key={one} scope="col" className="num">
                  {t(`web.accuracy.${one}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{groupName(group.by, group.group, words)}</th>
              <td className="num">{n(group.questions)}</td>
              <td className="num">{n(group.indicators)}</td>
              <td className="num">{n(100 * group.cameTrue, 0)} %</td>
              <td className="num">{between(group.brier, 3)}</td>
              <td className="num">{n(group.skill, 2)}</td>
              <td className="num">{between(group.calibrationError, 3)}</td>
              <td className="num">
                {group.covered === null ? '–' : group.covered.map((one) => n(100 * one, 0)).join(' / ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
