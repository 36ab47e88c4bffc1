import { memo } from 'react'
import type { Programme } from '../../../data/budget-schemas.js'
import type { Language } from '../../../text/language.js'
import type { MoneyByYear } from '../../simulation/protocol.js'
import { useWords, type Words, wordsIn } from '../../view/use-view.js'
import { cellText } from './cell-text.js'
import { type Cell, ENVELOPE, type Grid, payerOf, programmeOf, sameCell, YEARS } from './grid.js'
import { areaOf, type Selection } from './select.js'
import { Sums } from './sums.js'
import type { Edited, useSheet } from './use-sheet.js'

type Props = {
  readonly grid: Grid
  readonly parent: Grid
  readonly lines: readonly string[]
  readonly programmes: ReadonlyMap<string, Programme>
  readonly locked: ReadonlySet<string>
  /** years of each line, by place, that break its floor or its cap */
  readonly broken: ReadonlyMap<string, ReadonlySet<number>>
  readonly selection: Selection
  readonly sheet: ReturnType<typeof useSheet>
  readonly money: MoneyByYear | undefined
  readonly isReadOnly: boolean
}

/** The key under which a cell is locked. */
export const lockKey = (line: string, t: number): string => `${line}/${t}`

/** What a line is called. */
export function lineName(line: string, programmes: Props['programmes'], { t, language }: Words): string {
  if (line === ENVELOPE) return t('web.scenario.envelope')
  const name = programmes.get(programmeOf(line))?.name[language] ?? programmeOf(line)
  const payer = payerOf(line)
  return payer === 'province' ? name : t('web.scenario.payer', { payer: t(`payer.${payer}`), name })
}

/** Programme × year: what is spent, as it was decided. Cells that differ from what is inherited are marked. */
export function MoneyGrid(props: Props) {
  const { grid, parent, lines, programmes, locked, broken, selection, sheet, money, isReadOnly } = props
  const words = useWords()
  const { t, language } = words
  const area = areaOf(selection)
  return (
    <section className="sheet-frame" aria-label={t('web.scenario.grid')}>
      <table
        className="sheet"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        aria-label={t('web.scenario.grid')}
        aria-describedby="sheet-keys"
        aria-multiselectable
        aria-readonly={isReadOnly}
        {...sheet.table}
      >
        <thead>
          <tr>
            <th scope="col" className="sheet-head sheet-line">
              {t('web.scenario.grid.line')}
            </th>
            {YEARS.map((year) => (
              <th scope="col" key={year} className="sheet-head">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <Line
              key={line}
              line={line}
              row={row}
              name={lineName(line, programmes, words)}
              cells={grid.get(line) ?? NOTHING}
              inherited={parent.get(line) ?? NOTHING}
              locked={locked}
              broken={broken.get(line)}
              language={language}
              left={row >= area.top && row <= area.bottom ? area.left : -1}
              right={row >= area.top && row <= area.bottom ? area.right : -1}
              focused={row === selection.focus.row ? selection.focus.t : -1}
              edited={sheet.edited?.row === row ? sheet.edited : undefined}
              input={sheet.edited?.row === row ? sheet.input : undefined}
            />
          ))}
        </tbody>
        {money === undefined ? null : <Sums money={money} />}
      </table>
      <p className="sheet-keys" id="sheet-keys">
        {t('web.scenario.grid.keys')}
      </p>
    </section>
  )
}

const NOTHING: readonly (Cell | undefined)[] = YEARS.map(() => undefined)

type LineProps = {
  readonly line: string
  readonly row: number
  readonly name: string
  readonly cells: readonly (Cell | undefined)[]
  readonly inherited: readonly (Cell | undefined)[]
  readonly locked: ReadonlySet<string>
  readonly broken: ReadonlySet<number> | undefined
  readonly language: Language
  /** first and last selected year; −1: none */
  readonly left: number
  readonly right: number
  readonly focused: number
  readonly edited: Edited | undefined
  readonly input: ReturnType<typeof useSheet>['input'] | undefined
}

const Line = memo(function Line({
  line,
  row,
  name,
  cells,
  inherited,
  locked,
  broken,
  language,
  left,
  right,
  focused,
  edited,
  input,
}: LineProps) {
  const { t } = wordsIn(language)
  return (
    <tr className={line === ENVELOPE ? 'sheet-envelope' : undefined} data-line={line}>
      <th scope="row" className="sheet-line" title={name}>
        <span>{name}</span>
      </th>
      {YEARS.map((year, at) => {
        const cell = cells[at]
        const isLocked = locked.has(lockKey(line, at))
        const isChanged = !sameCell(cell, inherited[at])
        const isSelected = at >= left && at <= right && left >= 0
        const isBroken = broken?.has(at) === true
        const isEdited = edited?.t === at
        const text = cellText(cell, language)
        return (
          <td
            key={year}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
            role="gridcell"
            data-row={row}
            data-t={at}
            tabIndex={focused === at ? 0 : -1}
            aria-selected={isSelected}
            aria-readonly={isLocked}
            aria-label={
              isEdited
                ? undefined
                : `${t('web.scenario.cell', { line: name, year, value: text === '' ? t('web.scenario.cell.empty') : text })}${isLocked ? `, ${t('web.scenario.cell.locked')}` : ''}${isBroken ? `, ${t('web.scenario.limits.broken')}` : ''}`
            }
            className={`sheet-cell${isChanged ? ' is-changed' : ''}${isLocked ? ' is-locked' : ''}${isBroken ? ' is-broken' : ''}${focused === at ? ' is-focus' : ''}`}
          >
            {isEdited && input !== undefined ? (
              <input
                className="sheet-input"
                defaultValue={edited.text}
                aria-label={t('web.scenario.cell', { line: name, year, value: text })}
                // biome-ignore lint/a11y/noAutofocus: it is what was just asked for
                autoFocus
                {...input}
              />
            ) : (
              text
            )}
          </td>
        )
      })}
    </tr>
  )
})
