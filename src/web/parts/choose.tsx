import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'

export type Choice = { readonly id: string; readonly name: string; readonly note?: string | undefined }

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly className?: string
}

/** A list of which one is chosen, by mouse, keyboard or first letters. */
export function Choose({ label, choices, value, onChange, className = '' }: Props) {
  return (
    <Select
      className={`choose ${className}`}
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key !== null && key !== value) onChange(String(key))
      }}
    >
      <Label className="choose-label">{label}</Label>
      <Button className="choose-button">
        <SelectValue className="choose-value">{({ selectedText }) => selectedText}</SelectValue>
        <svg className="choose-arrow" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2.5 4.5 6 8l3.5-3.5" />
        </svg>
      </Button>
      <Popover className="choose-popover">
        <ListBox className="choose-list" items={choices}>
          {({ id, name, note }) => (
            <ListBoxItem id={id} textValue={name} className="choose-item">
              <Text slot="label">{name}</Text>
              {note === undefined ? null : (
                <Text slot="description" className="choose-note">
                  {note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
