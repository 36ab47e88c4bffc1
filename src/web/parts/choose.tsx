import { type KeyboardEvent, useId, useRef } from 'react'
import { later, useLater } from './later.js'

export type Choice = { readonly id: string; readonly name: string; readonly note?: string | undefined }

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly className?: string
}

const OPENING: readonly string[] = ['ArrowDown', 'ArrowUp', 'Enter']

/** A page has many of these and opens few: the list itself is drawn when it is. */
const LIST = later(() => import('./choice-list.js'))

/** A list of which one is chosen, by mouse, keyboard or first letters. */
export function Choose({ label, choices, value, onChange, className = '' }: Props) {
  const [labelId, valueId] = [useId(), useId()]
  const button = useRef<HTMLButtonElement>(null)
  const { Part: List, isOpen, prepare, open, close } = useLater(LIST)
  // Enter and the space bar, too: the click a browser makes of them would pass for a screen reader's, and the focus stay behind.
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isLetter && !OPENING.includes(event.key)) return
    event.preventDefault()
    open()
  }
  return (
    <div className={`choose ${className}`}>
      <span className="choose-label" id={labelId}>
        {label}
      </span>
      <button
        ref={button}
        type="button"
        className="choose-button"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-labelledby={`${valueId} ${labelId}`}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        <span className="choose-value" id={valueId}>
          {choices.find(({ id }) => id === value)?.name}
        </span>
        <svg className="choose-arrow" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2.5 4.5 6 8l3.5-3.5" />
        </svg>
      </button>
      {List === undefined ? null : (
        <List
          {...{ labelId, choices, value }}
          button={button}
          onClose={close}
          onChoose={(id) => {
            close()
            if (id !== value) onChange(id)
          }}
        />
      )}
    </div>
  )
}
