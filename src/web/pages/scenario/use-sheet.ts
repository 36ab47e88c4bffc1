import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { YEARS } from './grid.js'
import type { Corner, Selection } from './select.js'

/** Lines by which Page Up and Page Down move. */
const PAGE = 8

/** A cell that is being written in. */
export type Edited = Corner & { readonly text: string }

export type SheetActions = {
  readonly isReadOnly: boolean
  readonly rows: number
  /** the whole text of a cell, as it is edited */
  readonly textOf: (at: Corner) => string
  /** @returns whether the text was taken; else the cell stays open */
  readonly write: (at: Corner, text: string) => boolean
  readonly clear: () => void
  readonly fill: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly copy: () => string
  readonly paste: (text: string) => void
}

/**
 * The keys and the mouse of a spreadsheet on a table whose cells are marked `data-row` and `data-t`: one tab stop, arrows,
 * a rectangle by Shift or by dragging, typing over, Enter and F2 to edit, Escape to leave as it was.
 */
export function useSheet(selection: Selection, select: (selection: Selection) => void, actions: SheetActions) {
  const table = useRef<HTMLTableElement>(null)
  const [edited, setEdited] = useState<Edited>()
  const wantsFocus = useRef(false)
  const { focus, anchor } = selection

  useLayoutEffect(() => {
    if (!wantsFocus.current || edited !== undefined) return
    wantsFocus.current = false
    const cell = table.current?.querySelector<HTMLElement>(`[data-row="${focus.row}"][data-t="${focus.t}"]`)
    cell?.focus({ preventScroll: false })
  }, [focus, edited])

  const moveTo = (row: number, t: number, keepsAnchor = false): void => {
    const at = {
      row: Math.max(0, Math.min(actions.rows - 1, row)),
      t: Math.max(0, Math.min(YEARS.length - 1, t)),
    }
    wantsFocus.current = true
    select({ anchor: keepsAnchor ? anchor : at, focus: at })
  }

  const finish = (text: string, row: number, t: number): void => {
    if (edited === undefined || !actions.write(edited, text)) return
    setEdited(undefined)
    moveTo(row, t)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (edited !== undefined) return
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && !event.altKey && onCommand(event.key.toLowerCase(), event.shiftKey, actions)) {
      event.preventDefault()
      return
    }
    const next = movedBy(event, focus, actions.rows)
    if (next !== undefined) {
      event.preventDefault()
      moveTo(next.row, next.t, event.shiftKey)
      return
    }
    if (isCommand || event.altKey || actions.isReadOnly) return
    if (event.key === 'Enter' || event.key === 'F2') setEdited({ ...focus, text: actions.textOf(focus) })
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.clear()
    else if (event.key.length === 1 && event.key !== ' ') setEdited({ ...focus, text: event.key })
    else return
    event.preventDefault()
  }

  const onEditKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    if (edited === undefined || event.nativeEvent.isComposing) return
    const text = event.currentTarget.value
    if (event.key === 'Enter') finish(text, edited.row + (event.shiftKey ? -1 : 1), edited.t)
    else if (event.key === 'Tab') finish(text, edited.row, edited.t + (event.shiftKey ? -1 : 1))
    else if (event.key === 'Escape') {
      setEdited(undefined)
      moveTo(edited.row, edited.t)
    } else return
    event.preventDefault()
  }

  const onPointerDown = (event: PointerEvent<HTMLTableElement>): void => {
    const at = cornerOf(event.target)
    if (at === undefined || event.button !== 0 || (edited?.row === at.row && edited.t === at.t)) return
    // A finger scrolls the table; it selects by a tap, which arrives as a focus.
    if (event.pointerType === 'touch') return
    moveTo(at.row, at.t, event.shiftKey)
    event.preventDefault()
  }
  const onPointerOver = (event: PointerEvent<HTMLTableElement>): void => {
    const at = event.buttons === 1 && event.pointerType !== 'touch' ? cornerOf(event.target) : undefined
    if (at !== undefined && edited === undefined) moveTo(at.row, at.t, true)
  }
  const onClick = (event: { readonly target: EventTarget }): void => {
    const at = cornerOf(event.target)
    if (at !== undefined && edited === undefined && (at.row !== focus.row || at.t !== focus.t)) moveTo(at.row, at.t)
  }
  const onDoubleClick = (event: { readonly target: EventTarget }): void => {
    const at = cornerOf(event.target)
    if (at !== undefined && !actions.isReadOnly) setEdited({ ...at, text: actions.textOf(at) })
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (edited !== undefined) return
    event.clipboardData.setData('text/plain', actions.copy())
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (edited !== undefined) return
    event.preventDefault()
    if (!actions.isReadOnly) actions.paste(event.clipboardData.getData('text/plain'))
  }
  return {
    edited,
    table: { ref: table, onKeyDown, onPointerDown, onPointerOver, onClick, onDoubleClick, onCopy, onPaste },
    input: {
      onKeyDown: onEditKeyDown,
      /** What was written is kept when somebody goes elsewhere; what cannot be read is left as it was. */
      onBlur: (event: { readonly currentTarget: HTMLInputElement }) => {
        if (edited !== undefined) actions.write(edited, event.currentTarget.value)
        setEdited(undefined)
      },
    },
  }
}

function onCommand(key: string, isShift: boolean, actions: SheetActions): boolean {
  if (actions.isReadOnly) return false
  if (key === 'z') isShift ? actions.redo() : actions.undo()
  else if (key === 'y') actions.redo()
  else if (key === 'r') actions.fill()
  else return false
  return true
}

function movedBy(event: KeyboardEvent, { row, t }: Corner, rows: number): Corner | undefined {
  const isFar = event.ctrlKey || event.metaKey
  const last = YEARS.length - 1
  switch (event.key) {
    case 'ArrowRight':
      return { row, t: isFar ? last : t + 1 }
    case 'ArrowLeft':
      return { row, t: isFar ? 0 : t - 1 }
    case 'ArrowDown':
      return { row: isFar ? rows - 1 : row + 1, t }
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, t }
    case 'PageDown':
      return { row: row + PAGE, t }
    case 'PageUp':
      return { row: row - PAGE, t }
    case 'Home':
      return { row: isFar ? 0 : row, t: 0 }
    case 'End':
      return { row: isFar ? rows - 1 : row, t: last }
    default:
      return undefined
  }
}

function cornerOf(target: EventTarget): Corner | undefined {
  const { row, t } = (target as HTMLElement).closest<HTMLElement>('[data-t]')?.dataset ?? {}
  return row === undefined || t === undefined ? undefined : { row: Number(row), t: Number(t) }
}
