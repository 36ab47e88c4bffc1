import { useEffect, useRef, useState } from 'react'
import { useView, useWords } from '../view/use-view.js'

/** Search of the targets: while typing on the board, with Enter from any other page. */
export function Search() {
  const { t } = useWords()
  const { view, go } = useView()
  const [text, setText] = useState(view.q)
  const input = useRef<HTMLInputElement>(null)
  // The address may change without a letter typed: by going back, or by clearing the filters.
  useEffect(() => setText(view.q), [view.q])
  const change = (next: string): void => {
    setText(next)
    if (view.page === 'board') go({ q: next }, 'replace')
  }
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go({ page: 'board', item: '', q: text })
        }}
      >
        <svg viewBox="0 0 16 16" className="search-icon" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.5 10.5 4 4" />
        </svg>
        <input
          ref={input}
          type="search"
          className="search-input"
          aria-label={t('web.search')}
          placeholder={t('web.search')}
          title={t('web.search.hint')}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={({ target }) => change(target.value)}
        />
        {text === '' ? null : (
          // Escape clears, too: whoever works by keyboard has no need to stop here.
          <button
            type="button"
            tabIndex={-1}
            className="search-clear"
            aria-label={t('web.clear')}
            onClick={() => {
              change('')
              input.current?.focus()
            }}
          >
            ×
          </button>
        )}
      </form>
    </search>
  )
}
