import { startTransition, useEffect, useState } from 'react'

/** False while the first picture is drawn, true once it is seen: for what nobody looks at first. */
export function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false)
  useEffect(() => {
    const next = setTimeout(() => startTransition(() => setSoon(true)))
    return () => clearTimeout(next)
  }, [])
  return isSoon
}
