import { useMemo, useState } from 'react'
import type { Programme } from '../../../data/budget-schemas.js'
import { LANGUAGES } from '../../../text/language.js'
import { announce } from '../../parts/announce.js'
import { useLatest } from '../../parts/use-latest.js'
import type { MoneyByYear } from '../../simulation/protocol.js'
import { useWords, wordsIn } from '../../view/use-view.js'
import { BudgetSays } from './budget-says.js'
import { CellBar } from './cell-bar.js'
import { cellText, type Entry, readCell } from './cell-text.js'
import { ENVELOPE, type Grid, type Placed, payerOf, programmeOf, YEARS } from './grid.js'
import { LimitFields } from './limit-fields.js'
import { lineName, lockKey, MoneyGrid } from './money-grid.js'
import { type Paste, readPaste } from './paste.js'
import { PasteDialog } from './paste-dialog.js'
import { calledIn, type Match, matchNames } from './paste-names.js'
import { copied, filledRight, placesIn, ramped, type Selection } from './select.js'
import { EnvelopeSlider, SheetTools } from './toolbar.js'
import type { Editing } from './use-draft.js'
import type { Envelope } from './use-envelope.js'
import type { useLimits } from './use-limits.js'
import { useSheet } from './use-sheet.js'

type Props = {
  readonly editing: Editing
  readonly programmes: ReadonlyMap<string, Programme>
  readonly envelope: Envelope
  readonly money: MoneyByYear | undefined
  readonly limits: ReturnType<typeof useLimits>
  /** the first year that is not history */
  readonly firstYear: number
  readonly isReadOnly: boolean
}

/** The table of money with its tools: everything that changes a cell goes through here. */
export function SheetPanel({ editing, programmes, envelope, money, limits, firstYear, isReadOnly }: Props) {
  const words = useWords()
  const { t, n, language } = words
  const { grid, parent, locked } = editing
  const [selection, setSelection] = useState<Selection>(() => {
    const at = { row: 1, t: Math.max(0, YEARS.indexOf(firstYear)) }
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
    editing.setLocked(new Set(areLocked ? [...locked].filter((key) => !keys.includes(key)) : [...locked, ...keys]))
  }
  const tools = {
    onUndo: useLatest(editing.undo),
    onRedo: useLatest(editing.redo),
    onFill: useLatest(fill),
    onRamp: useLatest(ramp),
    onLock: useLatest(lock),
    onClear: useLatest(clear),
    onAdd: useLatest((line: string) => (line === '' ? undefined : setAdded((now) => [...now, line]))),
  }
  const called = useMemo(
    () => calledIn(programmes, (line) => LANGUAGES.map((one) => lineName(line, programmes, wordsIn(one)))),
    [programmes],
  )
  const matched = (names: readonly string[]): readonly Match[] => matchNames(names, programmes, called)
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
      const read = readPaste(text, { grid, selection, lines, entry, isLocked, language, matched })
      const isPlain = read.kind === 'read' && read.refused.length + read.unmatched.length === 0
      if (isPlain && read.cells.length <= 1) apply(read.cells)
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
  const selected = lines[selection.focus.row]
  return (
    <section className="panel sheet-panel">
      <h2>{t('web.scenario.grid')}</h2>
      {isReadOnly ? null : (
        <>
          <EnvelopeSlider
            envelope={envelope}
            onChange={(value) => apply(envelope.moveTo(value), `slider ${envelope.from}`)}
          />
          <SheetTools
            entry={entry}
            onEntry={setEntry}
            priceYear={PRICES_OF}
            canUndo={editing.canUndo}
            canRedo={editing.canRedo}
            isLocked={areLocked}
            addable={addable}
            {...tools}
          />
        </>
      )}
      {money === undefined ? null : (
        <BudgetSays money={money} from={firstYear} broken={limits.broken} programmes={programmes} />
      )}
      <MoneyGrid
        grid={grid}
        parent={parent}
        lines={lines}
        programmes={programmes}
        locked={locked}
        broken={limits.brokenCells}
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
      {isReadOnly || selected === undefined || !selected.endsWith('|province') ? null : (
        <LimitFields
          key={selected}
          name={lineName(selected, programmes, words)}
          limit={limits.limits[selected] ?? {}}
          onChange={(limit) => limits.setLimit(selected, limit)}
        />
      )}
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
