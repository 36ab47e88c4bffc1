import { useEffect, useState } from 'react'
import { Field } from '../../parts/field.js'
import { useWords } from '../../view/use-view.js'
import { cellText, numberIn } from './cell-text.js'
import type { Limit } from './limits.js'

type Props = { readonly name: string; readonly limit: Limit; readonly onChange: (limit: Limit) => void }

/** The floor and the cap of the selected line. */
export function LimitFields({ name, limit, onChange }: Props) {
  const { t } = useWords()
  return (
    <fieldset className="limit-fields">
      <legend>{t('web.scenario.limits', { name })}</legend>
      {(['least', 'most'] as const).map((kind) => (
        <ShareField
          key={kind}
          label={t(`web.scenario.limits.${kind}`)}
          value={limit[kind]}
          onChange={(value) => onChange({ ...limit, [kind]: value })}
        />
      ))}
      <p className="panel-note">{t('web.scenario.limits.note')}</p>
    </fieldset>
  )
}

type ShareProps = {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

/** A share in %, or nothing; what cannot be read changes nothing, and is said. */
function ShareField({ label, value, onChange }: ShareProps) {
  const { t, language } = useWords()
  const shown = value === undefined ? '' : cellText({ as: 'amount', value }, language, true)
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const bare = text.replace(/[\s%]/g, '')
  const read = numberIn(bare, language)
  const isShare = read !== undefined && read >= 0 && read <= 100
  return (
    <Field
      label={label}
      className="limit-field"
      value={text}
      onChange={setText}
      onBlur={() => {
        if (bare === '') onChange(undefined)
        else if (isShare) onChange(read)
      }}
      errors={bare === '' || isShare ? [] : [t('web.scenario.limits.refused')]}
    />
  )
}
