import { useState } from 'react'

/** Whether there was room for side panels when the page was opened: on a phone they start closed. */
export function useRoomy(): boolean {
  const [isRoomy] = useState(() => matchMedia('(min-width: 1101px)').matches)
  return isRoomy
}
