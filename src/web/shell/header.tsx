import { LANGUAGES } from '../../text/language.js'
import { useCatalogue } from '../api/use-answers.js'
import { Choose } from '../parts/choose.js'
import { Link } from '../parts/link.js'
import { PAGES, ROUTES, type Route } from '../routes.js'
import { BASELINE } from '../view/params.js'
import { useView, useWords } from '../view/use-view.js'
import { AccountLink } from './account-link.js'
import { PRODUCT } from './product.js'
import { Search } from './search.js'
import { ThemeChoice } from './theme-choice.js'

/** Product, pages, what is looked at, and how. */
export function Header() {
  const { t } = useWords()
  const { view } = useView()
  const under = view.page === undefined ? undefined : (ROUTES[view.page] as Route).under
  return (
    <header className="head">
      <div className="head-row">
        <Link to={{ page: 'board', item: '' }} className="brand">
          <svg viewBox="0 0 32 32" className="brand-mark" aria-hidden="true">
            <path d="M5 24c6-1 8-5 12-9" className="brand-past" />
            <path d="M17 15c3-3 6-5 10-6" className="brand-path" />
            <path d="m26 4 4 4-4 4-4-4z" className="brand-goal" />
          </svg>
          <span className="brand-name">{PRODUCT}</span>
          <span className="brand-line">{t('web.tagline')}</span>
        </Link>
        <nav className="nav" aria-label={t('web.nav')}>
          {PAGES.map((page) => {
            const { nav } = ROUTES[page] as Route
            return nav === undefined ? null : (
              <Link
                key={page}
                to={{ page, item: '' }}
                className="nav-link"
                aria-current={view.page === page ? 'page' : under === page ? 'true' : undefined}
              >
                {t(nav)}
              </Link>
            )
          })}
        </nav>
        <div className="head-end">
          <ul className="languages" aria-label={t('web.language')}>
            {LANGUAGES.map((language) => (
              <li key={language}>
                <Link
                  to={{ lang: language }}
                  hrefLang={language}
                  className="language"
                  aria-label={`${language.toUpperCase()}: ${t(`web.language.${language}`)}`}
                  aria-current={view.lang === language ? 'true' : undefined}
                >
                  {language.toUpperCase()}
                </Link>
              </li>
            ))}
          </ul>
          <ThemeChoice />
          <AccountLink />
        </div>
      </div>
      <div className="head-row head-choices">
        <PlanChoice />
        {/* The editor is about one scenario, which it names itself. */}
        {view.page === 'scenario' ? null : <ScenarioChoice />}
        <Search />
      </div>
    </header>
  )
}

function PlanChoice() {
  const { t, language } = useWords()
  const { view, go } = useView()
  const { plans, territories, scenarios } = useCatalogue()
  const all = [...plans.values()]
  const choices = all.map(({ id, territory, title, issued }) => {
    // A province may have two plans: their years tell them apart.
    const isTwice = all.filter((other) => other.territory === territory).length > 1
    const name = territories.get(territory)?.name[language] ?? territory
    return { id, name: isTwice ? `${name} (${issued?.slice(0, 4) ?? id})` : name, note: title[language] }
  })
  return (
    <Choose
      label={t('web.plan')}
      className="choose-plan"
      choices={choices}
      value={view.plan}
      onChange={(plan) => {
        const of = scenarios.get(view.scenario)?.plan
        go({ page: 'board', item: '', plan, scenario: of === undefined || of === plan ? view.scenario : BASELINE })
      }}
    />
  )
}

function ScenarioChoice() {
  const { t, language } = useWords()
  const { view, go } = useView()
  const { scenarios } = useCatalogue()
  const choices = [...scenarios.values()]
    .filter(({ plan }) => plan === undefined || plan === view.plan)
    .map(({ id, name, summary }) => ({ id, name: name[language], note: summary?.[language] }))
  return (
    <Choose
      label={t('web.scenario')}
      className="choose-scenario"
      choices={choices}
      value={view.scenario}
      onChange={(scenario) => go({ scenario })}
    />
  )
}
