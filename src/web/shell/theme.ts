import { useSyncExternalStore } from 'react'
import { isTheme, keepTheme, type Theme } from './theme-kept.js'

const listeners = new Set<() => void>()

export function setTheme(theme: Theme): void {
  keepTheme(theme)
  for (const tell of listeners) tell()
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
