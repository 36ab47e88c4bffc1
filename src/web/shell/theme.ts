import { useSyncExternalStore } from 'react'

/** Light or dark is a habit of whoever sits here, not part of the view: it stays on this machine, outside the address. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'lotrinh.theme'
const listeners = new Set<() => void>()
const isTheme = (text: string | null): text is Theme => (THEMES as readonly (string | null)[]).includes(text)

function stored(): Theme {
  try {
    const text = localStorage.getItem(KEY)
    return isTheme(text) ? text : 'auto'
  } catch {
    // A browser that keeps nothing still shows the page.
    return 'auto'
  }
}

export function setTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // As above: the choice lasts until the page is closed.
  }
  document.documentElement.dataset.theme = theme
  for (const tell of listeners) tell()
}

/** Set the theme before anything is drawn. */
export function startTheme(): void {
  document.documentElement.dataset.theme = stored()
}

const isDark = matchMedia('(prefers-color-scheme: dark)')
/** Paper is light, whatever the screen is. */
const isPaper = matchMedia('print')

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  isDark.addEventListener('change', tell)
  isPaper.addEventListener('change', tell)
  return () => {
    listeners.delete(tell)
    isDark.removeEventListener('change', tell)
    isPaper.removeEventListener('change', tell)
  }
}

export const useTheme = (): Theme =>
  useSyncExternalStore(subscribe, () => {
    const theme = document.documentElement.dataset.theme ?? null
    return isTheme(theme) ? theme : 'auto'
  })

/** What is drawn, whoever chose it. */
export const useDrawnTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, () => {
    if (isPaper.matches) return 'light'
    const theme = document.documentElement.dataset.theme
    return theme === 'dark' || (theme !== 'light' && isDark.matches) ? 'dark' : 'light'
  })
