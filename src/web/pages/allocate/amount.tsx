import { Input, Label, NumberField } from 'react-aria-components'

type Props = {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly most?: number
  /** the label is for who does not see the field's place */
  readonly isLabelHidden?: boolean
}

/** A number that may be left out, written as the reader's language writes it. */
export function Amount({ label, value, onChange, most, isLabelHidden = false }: Props) {
  return (
    <NumberField
      className="amount"
      value={value ?? Number.NaN}
      minValue={0}
      {...(most === undefined ? {} : { maxValue: most })}
      formatOptions={{ maximumFractionDigits: 1 }}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
    >
      <Label className={isLabelHidden ? 'unseen' : 'choose-label'}>{label}</Label>
      <Input className="amount-input" />
    </NumberField>
  )
}
