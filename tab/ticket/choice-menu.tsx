import { MenuGroup, MenuGroupHeader, MenuItem } from '@fluentui/react-components'
import { useState } from 'react'
import { ButtonMenu, MenuNote } from '../button-menu.tsx'
import type { usePressedBy } from '../keys/keyboard.tsx'
import { digitAt, pressByDigit, useChosenAhead } from '../keys/press-by-digit.ts'

type Props = {
  title: string
  heading?: string
  choices: Record<string, string>
  none?: string
  busy: boolean
  pressedBy?: ReturnType<typeof usePressedBy<HTMLButtonElement>>
  choose: (id: string) => void
  /**
   * Gets the choices; the menu opens when they are there, so that the focus finds its place among them.
   * @returns what was typed meanwhile; null: who asked has gone elsewhere
   */
  prepare?: () => Promise<string | null>
}

export function ChoiceMenu({ title, busy, pressedBy, prepare, ...asked }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const change = async (open: boolean) => {
    const before = open && prepare ? await prepare() : ''
    if (before === null) return
    setTyped(before)
    setOpen(open)
  }
  return (
    <ButtonMenu
      button={{ ...pressedBy, disabledFocusable: busy, children: title }}
      open={isOpen}
      onOpenChange={(_, { open }) => void change(open)}
      onKeyDown={pressByDigit}
    >
      <Choices {...asked} typed={typed} close={() => setOpen(false)} />
    </ButtonMenu>
  )
}

type ChoicesProps = Pick<Props, 'heading' | 'choices' | 'none' | 'choose'> & {
  typed: string
  close: () => void
}

function Choices({ heading, choices, none, choose, typed, close }: ChoicesProps) {
  useChosenAhead(typed, (place) => {
    const id = Object.keys(choices)[place]
    if (id === undefined) return
    close()
    choose(id)
  })
  const items = Object.entries(choices).map(([id, text], place) => (
    <MenuItem key={id} {...digitAt(place)} onClick={() => choose(id)}>
      {text}
    </MenuItem>
  ))
  if (items.length === 0 && none) return <MenuNote>{none}</MenuNote>
  if (!heading) return items
  return (
    <MenuGroup>
      <MenuGroupHeader>{heading}</MenuGroupHeader>
      {items}
    </MenuGroup>
  )
}
