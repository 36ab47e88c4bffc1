import { plainText } from '../../text/plain.js'
import type { ThreePoint } from '../budget-schemas.js'
import { isDay } from '../deadline.js'
import { isNote, isRepeated, type Reading, type RowReader, rowsIn } from './reading.js'
import type { Table } from './tables.js'

const USUAL_YEARS = 5

/** Read the answers of offices to the two questions of a response. Whether they make sense is looked at with the whole. */
export function readAnswers(table: Table, reading: Reading, seen: Map<string, string>): void {
  const { names, defaults, out, known } = reading
  const rowOf = rowsIn(table, reading)
  for (const row of table.rows.filter((one) => !isNote(one))) {
    const reader = rowOf(row)
    const best = pointsOf(reader, 'best')
    const half = pointsOf(reader, 'half')
    if (best === 'empty' && half === 'empty') continue
    const idOf = (column: string, ids: ReadonlyMap<string, string>): string =>
      ids.get(plainText(reader.text(column))) ?? reader.text(column)
    const programme = idOf('programme', names.programmes)
    const indicator = idOf('indicator', names.indicators)
    const territory = reader.text('territory') === '' ? defaults.territory : idOf('territory', names.territories)
    const on = dayOf(reader.text('on'))
    const years = reader.number('years')
    const before = out.problems.length + out.untold
    if (!known.programmes.has(programme)) reader.wrong('programme', 'PROGRAMME_UNKNOWN', { id: programme.slice(0, 80) })
    if (!known.indicators.has(indicator)) reader.wrong('indicator', 'INDICATOR_UNKNOWN', { id: indicator.slice(0, 80) })
    if (!known.territories.has(territory))
      reader.wrong('territory', 'TERRITORY_UNKNOWN', { id: territory.slice(0, 80) })
    if (on === undefined) reader.wrong('on', 'DAY_UNREADABLE', { got: reader.text('on').slice(0, 40) })
    for (const column of ['by', 'reason']) if (reader.text(column) === '') reader.wrong(column, 'CELL_EMPTY', {})
    for (const [name, points] of [
      ['bestLow', best],
      ['halfLow', half],
    ] as const) {
      if (points === 'empty') reader.wrong(name, 'CELL_EMPTY', {})
    }
    if (out.problems.length + out.untold > before || on === undefined) continue
    if (typeof best === 'string' || typeof half === 'string') continue
    const key = [programme, indicator, territory].join(', ')
    if (isRepeated(reader, 'programme', key, key, seen)) continue
    out.proposals.push({
      kind: 'elicited',
      at: reader.at('programme'),
      answers: {
        ...{
          programme,
          indicator,
          territory,
          office: reader.text('office') || reader.text('by'),
          by: reader.text('by'),
        },
        ...{ on, best, half, reason: reader.text('reason') },
        years: years !== undefined && 'value' in years ? years.value : USUAL_YEARS,
      },
    })
  }
}

function pointsOf(reader: RowReader, name: 'best' | 'half'): ThreePoint | 'empty' | 'wrong' {
  const read = (['Low', 'Mode', 'High'] as const).map((point) => ({
    column: name + point,
    is: reader.number(name + point),
  }))
  if (read.every(({ is }) => is === undefined)) return 'empty'
  let isWrong = false
  for (const { column, is } of read) {
    if (is !== undefined && 'value' in is) continue
    isWrong = true
    reader.wrong(column, is?.code ?? 'CELL_EMPTY', is?.facts ?? {})
  }
  if (isWrong) return 'wrong'
  const [low, mode, high] = read.map(({ is }) => (is as { readonly value: number }).value) as [number, number, number]
  if (low <= mode && mode <= high) return { low, mode, high }
  reader.wrong(`${name}Mode`, 'VALUE_NOT_ALLOWED', {
    field: name,
    got: `${low}, ${mode}, ${high}`,
    allowed: 'low ≤ mode ≤ high',
  })
  return 'wrong'
}

/** `2026-11-20`, or `20/11/2026` as people write it. */
export function dayOf(text: string): string | undefined {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = written === null ? text : `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}
