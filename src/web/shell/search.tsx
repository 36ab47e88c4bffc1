import { useEffect, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useView, useWords } from '../view/use-view.js'

/** Search of the targets: while typing on the board, with Enter from any other page. */
export function Search() {
  const { t } = useWords()
  const { view, go } = useView()
  const [text, setText] = useState(view.q)
  // The address may change without a letter typed: by going back, or by clearing the filters.
  useEffect(() => setText(view.q), [view.q])
  return (
    <SearchField
      className="search"
      aria-label={t('web.search')}
      value={text}
      maxLength={100}
      onChange={(next) => {
        setText(next)
        if (view.page === 'board') go({ q: next }, 'replace')
      }}
      onSubmit={(q) => go({ page: 'board', item: '', q })}
    >
      <svg viewBox="0 0 16 16" className="search-icon" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 4 4" />
      </svg>
      <Input className="search-input" placeholder={t('web.search')} title={t('web.search.hint')} />
      <Button className="search-clear" aria-label={t('web.clear')}>
        ×
      </Button>
    </SearchField>
  )
}
