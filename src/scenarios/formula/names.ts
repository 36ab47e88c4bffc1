/**
 * Return the id a formula's name stands for: underscores for hyphens, and one more in front of a digit
 * (`_5g_coverage_area` is `5g-coverage-area`). Undefined where no id is written like that.
 */
export function idOfName(name: string): string | undefined {
  return /^(_\d|[a-z])[a-z0-9]*(_[a-z0-9]+)*$/.test(name) ? name.replace(/^_/, '').replaceAll('_', '-') : undefined
}

/** Return the name of an id in formulas. */
export function nameOfId(id: string): string {
  return (/^\d/.test(id) ? '_' : '') + id.replaceAll('-', '_')
}

/** Find ids written as in the data, with hyphens, which a formula would read as differences. */
export function hyphenatedIds(text: string, isId: (id: string) => boolean): { id: string; offset: number }[] {
  return [...text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)]
    .map((match) => ({ id: match[0], offset: match.index }))
    .filter(({ id }) => isId(id))
}

/** Return the candidate least edits away from a name (at most a third of its length), or undefined. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let least = Math.floor(name.length / 3) + 1
  let nearest: string | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const edits = editDistance(name.toLowerCase(), candidate)
    if (edits >= least) continue
    least = edits
    nearest = candidate
  }
  return nearest
}

/** Number of insertions, deletions and replacements between two words (Wagner & Fischer 1974). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
