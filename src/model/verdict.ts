/** How good the evidence behind a probability is; see DESIGN §3. */
export const GRADES = ['A', 'B', 'C', 'D', 'N'] as const
export type Grade = (typeof GRADES)[number]

/** Verdict words, from best to worst; the sentences of both languages hang on these keys. */
export const VERDICTS = [
  'virtually-certain',
  'very-likely',
  'likely',
  'about-even',
  'unlikely',
  'very-unlikely',
  'exceptionally-unlikely',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** Lower edge of each word's class; classes do not overlap (IPCC words, disjoint reading). */
const EDGES: readonly (readonly [number, Verdict])[] = [
  [0.99, 'virtually-certain'],
  [0.9, 'very-likely'],
  [0.66, 'likely'],
  [0.33, 'about-even'],
  [0.1, 'unlikely'],
  [0.01, 'very-unlikely'],
  [0, 'exceptionally-unlikely'],
]

/** Return the word of a probability. @param probability in [0, 1] */
export function verdictOf(probability: number): Verdict {
  const found = EDGES.find(([edge]) => probability >= edge)
  return (found ?? (EDGES[EDGES.length - 1] as readonly [number, Verdict]))[1]
}

/** What may be printed of a probability: a cap is shown as "above 95 %" or "below 5 %". */
export type Headline = {
  readonly verdict: Verdict
  readonly probability: number
  readonly bound: 'above' | 'below' | 'none'
}

export const HIGHEST_BORROWED = 0.95
export const LOWEST_BORROWED = 0.05

/**
 * Apply the caps of borrowed evidence: grades C and D never say more than "likely" or less than "unlikely", and never
 * print a probability above 95 % or below 5 %.
 */
export function headlineOf(probability: number, grade: Grade): Headline {
  if (grade !== 'C' && grade !== 'D') return { verdict: verdictOf(probability), probability, bound: 'none' }
  const verdict = verdictOf(Math.min(0.89, Math.max(0.1, probability)))
  if (probability > HIGHEST_BORROWED) return { verdict, probability: HIGHEST_BORROWED, bound: 'above' }
  if (probability < LOWEST_BORROWED) return { verdict, probability: LOWEST_BORROWED, bound: 'below' }
  return { verdict, probability, bound: 'none' }
}
