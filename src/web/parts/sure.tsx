import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../view/use-view.js'

type Props = {
  readonly label: string
  /** the question that is asked before it is done */
  readonly question: string
  readonly onSure: () => void
}

/** A button for what cannot be taken back: it asks first, in its place. */
export function Sure({ label, question, onSure }: Props) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking)
    return (
      <Button className="button button-quiet" onPress={() => setAsking(true)}>
        {label}
      </Button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form
    <span className="desk-actions" role="group" aria-label={question}>
      <span>{question}</span>
      <Button
        className="button"
        autoFocus
        onPress={() => {
          setAsking(false)
          onSure()
        }}
      >
        {label}
      </Button>
      <Button className="button button-quiet" onPress={() => setAsking(false)}>
        {t('web.desk.no')}
      </Button>
    </span>
  )
}
