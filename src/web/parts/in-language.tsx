import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useWords } from '../view/use-view.js'

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const

/** Have the parts of the component library speak the language of the view. Stands around whatever is made of them. */
export function InLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={LOCALE[useWords().language]}>{children}</I18nProvider>
}
