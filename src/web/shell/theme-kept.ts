/** Light or dark is a habit of whoever sits here, not part of the view: it stays on this machine, outside the address. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'lotrinh.theme'

export const isTheme = (text: string | null): text is Theme => (THEMES as readonly (string | null)[]).includes(text)

function keptTheme(): Theme {
  try {
    const text = localStorage.getItem(KEY)
    return isTheme(text) ? text : 'auto'
  } catch {
    // A browser that keeps nothing still shows the page.
    return 'auto'
  }
}

/** Set a theme and keep it. */
export function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // As above: the choice lasts until the page is closed.
  }
  document.documentElement.dataset.theme = theme
}

/** Set the theme before anything is drawn. */
export function startTheme(): void {
  document.documentElement.dataset.theme = keptTheme()
}
