import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { hasDrafts } from '../pages/scenario/has-drafts.js'
import { again } from '../parts/again.js'
import { useView } from '../view/use-view.js'

type Module = { readonly default: ComponentType }
const load = (): Promise<Module> => again<Module>(() => import('../pages/scenario/waiting.js'))
/** Without it the rest of the page stands all the same. */
const Waiting = lazy(() => load().catch((): Module => ({ default: () => null })))

/**
 * Scenarios that wait to be saved are brought to the server from every page. What does so is loaded where there is a draft, or
 * may soon be one.
 */
export function SavesThatWait() {
  const { page, item } = useView().view
  const [isOn, setOn] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with every page
  useEffect(() => {
    if (page === 'scenario' || hasDrafts(localStorage)) setOn(true)
  }, [page, item])
  return isOn ? (
    <Suspense fallback={null}>
      <Waiting />
    </Suspense>
  ) : null
}
