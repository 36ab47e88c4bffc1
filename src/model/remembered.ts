/** Return a function that works out each object once. */
export function remembered<T extends object, R>(work: (one: T) => R): (one: T) => R {
  const made = new WeakMap<T, { readonly result: R }>()
  return (one) => {
    const found = made.get(one) ?? { result: work(one) }
    made.set(one, found)
    return found.result
  }
}
