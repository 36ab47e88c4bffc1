import type { ReactNode } from 'react'

type Props = { readonly label: string; readonly className?: string; readonly children: ReactNode }

/** What may be wider than the page scrolls by itself, by keyboard as well. */
export function Scroll({ label, className = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls has to be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section of a page is more than a table that scrolls
    <div className={`desk-scroll ${className}`} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
