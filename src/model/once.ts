/** Return what works something out when it is first asked for, and then lets go of what it was made from. */
export function once<T>(make: () => T): () => T {
  let making: (() => T) | undefined = make
  let made: T
  return () => {
    if (making === undefined) return made
    made = making()
    making = undefined
    return made
  }
}
