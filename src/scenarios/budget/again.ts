/** Something made, and all that it was made of. */
export type Made<T> = { readonly parts: readonly unknown[]; readonly made: T }

/** Whether parts are the same one by one: as values, or as the same objects. */
export const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i])

/** Give back what was made of the same parts before, else make it. */
export function again<T>(before: Made<T> | undefined, parts: readonly unknown[], make: () => T): Made<T> {
  return before !== undefined && sameParts(before.parts, parts) ? before : { parts, made: make() }
}
