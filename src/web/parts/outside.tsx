import type { ReactNode } from 'react'
import { useWords } from '../view/use-view.js'

/** A link that leaves the site. What is not an address of the web is shown as text: it comes from data. */
export function Outside({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const { t } = useWords()
  if (!/^https?:\/\//.test(address)) return <span>{children}</span>
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {children}
      <span aria-hidden="true"> ↗</span>
      <span className="unseen"> {t('web.opens-outside')}</span>
    </a>
  )
}
