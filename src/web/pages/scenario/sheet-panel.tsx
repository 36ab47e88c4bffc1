import { useMemo, useState } from 'react'
import type { Programme } from '../../../data/budget-schemas.js'
import { announce } from '../../parts/announce.js'
import type { MoneyByYear } from '../../simulation/protocol.js'
import { useWords } from '../../view/use-view.js'
import { CellBar } from './cell-bar.js'
import { cellText, type Entry, readCell } from './cell-text.js'
import { ENVELOPE, type Grid, type Placed, payerOf, programmeOf, YEARS } from './grid.js'
import { lineName, lockKey, MoneyGrid } from './money-grid.js'
import { type Paste, readPaste } from './paste.js'
import { PasteDialog } from './paste-dialog.js'
import { copied, filledRight, placesIn, ramped, type Selection } from './select.js'
import { shareOfBudget, spansText, yearsWrong } from './sums.js'
import { EnvelopeSlider, SheetTools } from './toolbar.js'
import type { Editing } from './use-draft.js'
import { useSheet } from './use-sheet.js'

type Props = {
  readonly editing: Editing
  readonly programmes: ReadonlyMap<string, Programme>
  readonly money: MoneyByYear | undefined
  /** day on which the data stand */
  readonly asOf: string
  readonly isReadOnly: boolean
}

/** The table of money with its tools: everything that changes a cell goes through here. */
export function SheetPanel({ editing, programmes, money, asOf, isReadOnly }: Props) {
  const words = useWords()
  const { t, n, language } = words
  const { grid, parent, locked } = editing
  const nextYear = Number(asOf.slice(0, 4)) + 1
  const [selection, setSelection] = useState<Selection>(() => {
    const at = { row: 1, t: Math.max(0, YEARS.indexOf(nextYear)) }
    return { anchor: at, focus: at }
  })
  const [entry, setEntry] = useState<Entry>({ as: 'share', priceYear: undefined })
  const [added, setAdded] = useState<readonly string[]>([])
  const [paste, setPaste] = useState<Paste>()
  const [told, setTold] = useState('')
  const lines = useMemo(() => linesOf(grid, programmes, added), [grid, programmes, added])
  const isLocked = (line: string, at: number): boolean => locked.has(lockKey(line, at))
  const tell = (text: string): void => {
    setTold(text)
    if (text !== '') announce(text)
  }
  /** Locked cells stay as they are, whoever changes their neighbours. */
  const apply = (cells: readonly Placed[], group?: string): void => {
    const open = cells.filter(({ line, t: at }) => !isLocked(line, at))
    editing.setCells(open, group)
    tell(open.length === cells.length ? '' : t('web.scenario.locked-cells', { n: n(cells.length - open.length) }))
  }
  const places = placesIn(selection, lines)
  const clear = (): void => apply(places.map((at) => ({ ...at, cell: parent.get(at.line)?.[at.t] })))
  const fill = (): void => apply(filledRight(grid, selection, lines))
  const ramp = (): void => {
    const { cells, refused } = ramped(grid, selection, lines)
    apply(cells)
    if (refused.length > 0) tell(t('web.scenario.ramp.refused', { n: n(refused.length) }))
  }
  const areLocked = places.length > 0 && places.every(({ line, t: at }) => isLocked(line, at))
  const lock = (): void => {
    const keys = places.map(({ line, t: at }) => lockKey(line, at))
    editing.setLocked((now) =>
      areLocked ? new Set([...now].filter((key) => !keys.includes(key))) : new Set([...now, ...keys]),
    )
  }
  const sheet = useSheet(selection, setSelection, {
    isReadOnly,
    rows: lines.length,
    textOf: ({ row, t: at }) => cellText(grid.get(lines[row] ?? '')?.[at], language, true),
    write: ({ row, t: at }, text) => {
      const line = lines[row] as string
      if (text === cellText(grid.get(line)?.[at], language, true)) return true
      const read = isLocked(line, at) ? ({ refused: 'locked' } as const) : readCell(text, line, entry, language)
      if ('refused' in read) {
        tell(`“${text.slice(0, 40)}”: ${t(`web.scenario.refused.${read.refused}`)}`)
        return false
      }
      apply([{ line, t: at, cell: read.cell }])
      return true
    },
    clear,
    fill,
    undo: editing.undo,
    redo: editing.redo,
    copy: () => copied(grid, selection, lines, (cell) => cellText(cell, language, true)),
    paste: (text) => {
      const read = readPaste(text, { grid, selection, lines, entry, isLocked, language })
      if (read.kind === 'read' && read.refused.length === 0 && read.cells.length <= 1) apply(read.cells)
      else setPaste(read)
    },
  })
  const addable = useMemo(() => {
    const shown = new Set(lines)
    return [...programmes.values()].flatMap(({ id, payers }) =>
      payers.flatMap((payer) => {
        const line = `${id}|${payer}`
        return shown.has(line) ? [] : [{ id: line, name: lineName(line, programmes, words) }]
      }),
    )
  }, [lines, programmes, words])
  const envelope = grid.get(ENVELOPE) ?? []
  return (
    <section className="panel sheet-panel">
      <h2>{t('web.scenario.grid')}</h2>
      {isReadOnly ? null : (
        <>
          <EnvelopeSlider
            cells={envelope}
            shares={YEARS.map((_, i) => (money === undefined ? undefined : shareOfBudget(money, i)))}
            firstYear={nextYear}
            onChange={(from, value) =>
              apply(
                YEARS.flatMap((year, at) =>
                  year < from ? [] : [{ line: ENVELOPE, t: at, cell: { as: 'share', value } }],
                ),
                `slider ${from}`,
              )
            }
          />
          <SheetTools
            entry={entry}
            onEntry={setEntry}
            priceYear={PRICES_OF}
            canUndo={editing.canUndo}
            canRedo={editing.canRedo}
            isLocked={areLocked}
            onUndo={editing.undo}
            onRedo={editing.redo}
            onFill={fill}
            onRamp={ramp}
            onLock={lock}
            onClear={clear}
            addable={addable}
            onAdd={(line) => (line === '' ? undefined : setAdded((now) => [...now, line]))}
          />
        </>
      )}
      {money === undefined ? null : <BudgetSays money={money} from={nextYear} />}
      <MoneyGrid
        grid={grid}
        parent={parent}
        lines={lines}
        programmes={programmes}
        locked={locked}
        selection={selection}
        sheet={sheet}
        money={money}
        isReadOnly={isReadOnly}
      />
      <CellBar
        grid={grid}
        parent={parent}
        lines={lines}
        programmes={programmes}
        locked={locked}
        selection={selection}
        money={money}
      />
      <p className="told" data-told>
        {told}
      </p>
      <PasteDialog
        paste={paste}
        onClose={() => setPaste(undefined)}
        onDo={() => {
          if (paste?.kind === 'read') apply(paste.cells)
          setPaste(undefined)
        }}
      />
    </section>
  )
}

/** Amounts of a named price year are in prices of this one, as the engine adds them up. */
const PRICES_OF = 2025

/** Whether the money is a budget: what is wrong, and when. */
function BudgetSays({ money, from }: { readonly money: MoneyByYear; readonly from: number }) {
  const { t } = useWords()
  const { over, low } = yearsWrong(money, from)
  return (
    <div className="budget-says" data-over={over.length > 0}>
      {over.length > 0 ? (
        <p className="is-over" role="alert">
          ✕ {t('web.scenario.over', { years: spansText(over) })}
        </p>
      ) : (
        <p className="is-valid">✓ {t('web.scenario.valid')}</p>
      )}
      {low.length > 0 ? <p className="is-low">▼ {t('web.scenario.floor', { years: spansText(low) })}</p> : null}
    </div>
  )
}

/** The lines on screen: the envelope, what the province may pay for, and other payers' money where there is any. */
function linesOf(grid: Grid, programmes: ReadonlyMap<string, Programme>, added: readonly string[]): readonly string[] {
  const order = [...programmes.keys()]
  const own = [...programmes.values()].flatMap(({ id, payers }) =>
    payers.includes('province') ? [`${id}|province`] : [],
  )
  const others = [...grid.keys(), ...added].filter((line) => line !== ENVELOPE && payerOf(line) !== 'province')
  const rank = (line: string): number => order.indexOf(programmeOf(line))
  return [ENVELOPE, ...[...new Set([...own, ...others])].sort((a, b) => rank(a) - rank(b))]
}
