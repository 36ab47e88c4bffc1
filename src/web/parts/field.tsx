import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'

type Props = Omit<TextFieldProps, 'children' | 'className'> & {
  readonly label: string
  readonly note?: string | undefined
  /** what is wrong with it, in sentences */
  readonly errors?: readonly string[]
  readonly isLong?: boolean
  readonly className?: string
}

/** A labelled field, its note, and everything that is wrong with it. */
export function Field({ label, note, errors = [], isLong = false, className = '', ...rest }: Props) {
  return (
    <TextField {...rest} className={`field ${className}`} isInvalid={errors.length > 0}>
      <Label className="field-label">{label}</Label>
      {isLong ? <TextArea className="field-input" /> : <Input className="field-input" />}
      {note === undefined ? null : (
        <Text slot="description" className="field-note">
          {note}
        </Text>
      )}
      <FieldError className="field-error">{errors.join(' ')}</FieldError>
    </TextField>
  )
}
