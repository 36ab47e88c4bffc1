import { SIGN_SIZE, signPath } from '../../charts/sign-path.js'
import { groupNameOf, isStrongRow, sharesOf } from '../blocks.js'
import type { BriefingTable, Cell } from '../document.js'
import { markOf } from '../verdict-mark.js'
import { element, escaped } from './markup.js'

/** Return a table with its caption, its columns' and its rows' heads told to whoever hears it. */
export function tableOf(table: BriefingTable): string {
  const widths = sharesOf(table).map((share) => `<col style="width:${(100 * share).toFixed(1)}%">`)
  const heads = table.columns.map(({ title }) => element('th', { scope: 'col' }, escaped(title)))
  const rows = table.rows.map((row) => rowOf(table, row))
  const whole = `<caption>${escaped(table.caption)}</caption><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody>`
  const notes = (table.notes ?? []).map((note) => element('p', { class: 'note' }, escaped(note)))
  const scrolled = { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': table.caption }
  return element('div', scrolled, `<table>${whole}</table>`) + notes.join('')
}

function rowOf({ columns }: BriefingTable, row: readonly Cell[]): string {
  const group = groupNameOf(row)
  if (group !== undefined)
    return `<tr>${element('th', { class: 'group', scope: 'rowgroup', colspan: columns.length }, escaped(group))}</tr>`
  // What a row is about: its first column in words.
  const naming = columns.findIndex(({ isNumber }) => isNumber !== true)
  const cells = row.map((cell, i) =>
    element(
      i === naming ? 'th' : 'td',
      { scope: i === naming ? 'row' : undefined, class: columns[i]?.isNumber === true ? 'number' : undefined },
      inner(cell),
    ),
  )
  return element('tr', { class: isStrongRow(row) ? 'strong' : undefined }, cells.join(''))
}

function inner(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell)
  return cell.mark === undefined ? escaped(cell.text) : `${signOf(cell.mark)} ${escaped(cell.text)}`
}

/** The drawn sign of a verdict; its word stands beside it, so it is not read out. */
function signOf(verdict: string): string {
  const { light, dark } = markOf(verdict)
  const drawn = `<svg viewBox="0 0 ${SIGN_SIZE} ${SIGN_SIZE}" aria-hidden="true"><path d="${signPath(verdict)}" fill="currentColor"/></svg>`
  return `<span class="mark" style="--v:light-dark(${light},${dark})">${drawn}</span>`
}
