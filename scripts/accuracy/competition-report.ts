/** The competitions' part of docs/accuracy.md. */
import type { ReferenceScores } from './benchmark.js'
import type { CompetitionStudy } from './m-competitions.js'
import { fixed, percent, signed, table, withInterval } from './markdown.js'

const HEAD = ['', 'OWA', 'sMAPE', 'MASE', 'relMAE_geo', 'MSIS', 'sWIS', 'coverage 80 %', 'coverage 95 %']

function cells(scores: ReferenceScores): string[] {
  const cell = (key: string, show: (x: number) => string): string => {
    const value = scores[key]
    return typeof value === 'number' ? show(value) : '–'
  }
  return [
    cell('OWA', (x) => fixed(x, 3)),
    cell('sMAPE', (x) => fixed(x, 2)),
    cell('MASE', (x) => fixed(x, 3)),
    cell('relMAE_geo', (x) => fixed(x, 3)),
    cell('MSIS', (x) => fixed(x, 2)),
    cell('sWIS', (x) => fixed(x, 3)),
    cell('coverage80', percent),
    cell('coverage95', percent),
  ]
}

function oneStudy({ name, engine, intervals, pooledAgain, minusPooled, references }: CompetitionStudy): string[] {
  const listed = Object.entries(references).sort(([, a], [, b]) => Number(a.OWA) - Number(b.OWA))
  const { OWA, MSIS, sWIS, coverage80, coverage95 } = intervals
  const [low, high] = [
    (['low', 'high'] as const).map((end) => percent(coverage80[end])),
    (['low', 'high'] as const).map((end) => percent(coverage95[end])),
  ].map((ends) => ends.join('–'))
  const differences = (['smape', 'mase', 'msis', 'swis'] as const).map((key) => {
    const { difference, standardError } = minusPooled[key]
    return `${key} ${signed(difference, 3)} ± ${fixed(standardError, 3)}`
  })
  return [
    `### ${name} (${engine.series} series)`,
    table(HEAD, [
      ['engine', ...cells(engine)],
      ...listed.map(([label, scores]) => [label, ...cells(scores)]),
      ['pooled, made again', ...cells(pooledAgain)],
    ]),
    `95 % intervals of the engine, by resampling series: OWA ${withInterval(OWA, 3)}, MSIS ${withInterval(MSIS, 2)}, sWIS ${withInterval(sWIS, 3)}, coverage of 80 % ${low}, of 95 % ${high}.`,
    `Engine less \`pooled\` made again, paired, ± standard error: ${differences.join(', ')}.`,
  ]
}

/** Return the Markdown of all competition tables. */
export function competitionMarkdown(studies: readonly CompetitionStudy[]): string[] {
  return [
    '## The yearly series of M4 and M3',
    'By the definitions of the benchmark; references as published with it (`_seen`: fitted on the test values). `pooled` is made again because a paired standard error needs every series. The engine learnt from the `train` parts only, of these same series.',
    ...studies.flatMap(oneStudy),
  ]
}
