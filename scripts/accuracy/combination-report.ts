/** The combination's part of docs/accuracy.md. */
import type { CombinationStudy } from './combination-study.js'
import { fixed, signed, signedInterval, table } from './markdown.js'

export function combinationMarkdown({ members, tries }: CombinationStudy): string[] {
  const helped = tries.some(({ difference }) => difference.high < 0)
  return [
    '## The network pooled with statistical components',
    'Linear pools with weights learnt on other folds by models that saw neither fold. "Pull": how many rows the weights of all rows are worth.',
    table(
      ['weights by', 'pull', ...members, 'Brier', 'less the network alone (95 %)', 'ECE', 'last 3 less full'],
      tries.map(({ by, pull, weights, metrics, difference, shortLessFull }) => [
        by,
        String(pull),
        ...weights.map((w) => fixed(w, 2)),
        fixed(metrics.brier),
        signedInterval(difference),
        fixed(metrics.ece),
        signed(shortLessFull),
      ]),
    ),
    helped
      ? 'Some pool is better than the network alone with 95 % confidence.'
      : 'No pool is better than the network alone with 95 % confidence, so the network answers alone.',
  ]
}
