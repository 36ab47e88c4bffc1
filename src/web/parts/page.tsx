import { type ReactNode, useEffect, useRef } from 'react'
import { isolated } from '../../text/isolated.js'
import { useCatalogue } from '../api/use-answers.js'
import { PRODUCT } from '../shell/product.js'
import { useView, useWords } from '../view/use-view.js'

let drawn: string | undefined

/**
 * A page: its heading, the title of the window, and the focus on its heading when it was opened from another page.
 * @param title plain text for the window; `heading` is drawn
 */
export function Page({
  title,
  heading,
  above,
  children,
}: {
  readonly title: string
  readonly heading: ReactNode
  readonly above?: ReactNode
  readonly children: ReactNode
}) {
  const { language } = useWords()
  const { page, item, plan, scenario } = useView().view
  const called = useCatalogue().scenarios.get(scenario)?.name[language]
  const place = useCatalogue().territories.get(useCatalogue().plans.get(plan)?.territory ?? '')?.name[language]
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = [title, place, PRODUCT].filter((part) => part !== undefined && part !== '').join(' · ')
  }, [title, place])
  useEffect(() => {
    const now = `${page}/${item}`
    if (drawn !== undefined && drawn !== now) ref.current?.focus({ preventScroll: true })
    drawn = now
  }, [page, item])
  return (
    <>
      {above}
      {/* On paper there is no list to say what was chosen. */}
      <p className="print-only">
        {[place, called].flatMap((part) => (part === undefined ? [] : [isolated(part)])).join(' · ')}
      </p>
      <h1 ref={ref} tabIndex={-1} className="page-title">
        {heading}
      </h1>
      {children}
    </>
  )
}
