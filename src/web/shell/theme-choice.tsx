import { useWords } from '../view/use-view.js'
import { setTheme, useTheme } from './theme.js'
import { THEMES, type Theme } from './theme-kept.js'

const ICON: Readonly<Record<Theme, string>> = {
  auto: 'M8 2a6 6 0 1 1 0 12 6 6 0 0 1 0-12m0 0v12M9.5 3v10M11 4v8M12.5 5.5v5',
  light:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M3 13l1.2-1.2M11.8 4.2 13 3',
  dark: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3',
}

export function ThemeChoice() {
  const { t } = useWords()
  const theme = useTheme()
  return (
    <div className="theme" role="radiogroup" aria-label={t('web.theme')}>
      {THEMES.map((one) => (
        <label key={one} className="theme-one">
          <input
            type="radio"
            name="theme"
            aria-label={t(`web.theme.${one}`)}
            checked={one === theme}
            onChange={() => setTheme(one)}
          />
          <svg viewBox="0 0 16 16" aria-hidden="true" className={`theme-icon theme-${one}`}>
            <path d={ICON[one]} />
          </svg>
        </label>
      ))}
    </div>
  )
}
