import type { ReactNode } from 'react'

type Props = {
  readonly label: string
  /** `scroller`: a table among other things, which has no more than its share of the page's height */
  readonly look?: 'desk-scroll' | 'scroller'
  readonly className?: string
  readonly children: ReactNode
}

/** What may be wider than the page scrolls by itself, by keyboard as well. */
export function Scroll({ label, look = 'desk-scroll', className = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls has to be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section of a page is more than a table that scrolls
    <div className={`${look} ${className}`} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
