import type { RefObject } from 'react'
import { ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import type { Choice } from './choose.js'
import { InLanguage } from './in-language.js'

type Props = {
  readonly labelId: string
  readonly choices: readonly Choice[]
  readonly value: string
  /** where the list hangs */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** Who takes what is chosen already is done, too. */
const EVEN_THE_SAME = { allowDuplicateSelectionEvents: true }

/** The open list of `Choose`. */
export default function ChoiceList({ labelId, choices, value, button, onChoose, onClose }: Props) {
  return (
    <InLanguage>
      <Popover
        isOpen
        onOpenChange={onClose}
        trigger="Select"
        triggerRef={button}
        placement="bottom start"
        aria-labelledby={labelId}
        className="choose-popover"
      >
        <ListBox
          {...EVEN_THE_SAME}
          autoFocus
          className="choose-list"
          aria-labelledby={labelId}
          items={choices}
          selectionMode="single"
          disallowEmptySelection
          shouldFocusOnHover
          shouldSelectOnPressUp
          selectedKeys={[value]}
          onSelectionChange={(keys) => {
            for (const key of keys) onChoose(String(key))
          }}
        >
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
    </InLanguage>
  )
}
