import { MenuGroup, MenuGroupHeader } from '@fluentui/react-components'
import { useState } from 'react'
import { ButtonMenu, MenuNote } from '../button-menu.tsx'
import { type Choice, Choices, pressByDigit } from '../keys/choices-by-digit.tsx'
import type { usePressedBy } from '../keys/keyboard.tsx'

type Props = {
  title: string
  heading?: string
  choices: Choice[]
  none?: string
  busy: boolean
  pressedBy?: ReturnType<typeof usePressedBy<HTMLButtonElement>>
  /**
   * Loads the choices; the menu opens afterwards, so that the focus can go to one of them.
   * @returns the text typed meanwhile; null when the person has gone elsewhere
   */
  prepare?: () => Promise<string | null>
}

export function ChoiceMenu({ title, heading, choices, none, busy, pressedBy, prepare }: Props) {
  /** The text typed before the menu was open; null while it is closed. */
  const [typed, setTyped] = useState<string | null>(null)
  const change = async (open: boolean) => setTyped(open ? await (prepare?.() ?? '') : null)
  const closing = choices.map(({ choose, ...shown }) => ({
    ...shown,
    choose: () => {
      setTyped(null)
      choose()
    },
  }))
  const items = <Choices choices={closing} typed={typed ?? ''} />
  const grouped = heading ? (
    <MenuGroup>
      <MenuGroupHeader>{heading}</MenuGroupHeader>
      {items}
    </MenuGroup>
  ) : (
    items
  )
  return (
    <ButtonMenu
      button={{ ...pressedBy, disabledFocusable: busy, children: title }}
      open={typed !== null}
      onOpenChange={(_, { open }) => void change(open)}
      onKeyDown={pressByDigit}
    >
      {choices.length === 0 && none ? <MenuNote>{none}</MenuNote> : grouped}
    </ButtonMenu>
  )
}
