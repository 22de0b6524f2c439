import { MenuGroup, MenuGroupHeader, MenuItem, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { ButtonMenu } from '../button-menu.tsx'
import type { usePressedBy } from '../keys/keyboard.tsx'
import { digitAt, pressByDigit } from '../keys/press-by-digit.ts'
import { stillHere } from '../still-here.ts'

const useStyles = makeStyles({
  // It is there to be read, unlike what else is disabled.
  none: {
    color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorNeutralForeground2 },
    ':hover:active': { color: tokens.colorNeutralForeground2 },
    ':focus': { color: tokens.colorNeutralForeground2 },
  },
})

type Props = {
  title: string
  /** Above the choices. */
  heading?: string
  /** Titles by id. */
  choices: Record<string, string>
  /** Said when there are none. */
  none?: string
  busy: boolean
  pressedBy?: ReturnType<typeof usePressedBy<HTMLButtonElement>>
  choose: (id: string) => void
  /** Gets the choices; the menu opens when they are there, so that the focus finds its place among them. */
  prepare?: () => Promise<void>
}

/** A button that asks which. */
export function ChoiceMenu({ title, busy, pressedBy, prepare, ...asked }: Props) {
  const [isOpen, setOpen] = useState(false)
  const change = async (open: boolean) => {
    const isHere = stillHere()
    if (open) await prepare?.()
    setOpen(open && isHere())
  }
  return (
    <ButtonMenu
      button={{ ...pressedBy, disabledFocusable: busy, children: title }}
      open={isOpen}
      onOpenChange={(_, { open }) => void change(open)}
      onKeyDown={pressByDigit}
    >
      <Choices {...asked} />
    </ButtonMenu>
  )
}

function Choices({ heading, choices, none, choose }: Pick<Props, 'heading' | 'choices' | 'none' | 'choose'>) {
  const styles = useStyles()
  const items = Object.entries(choices).map(([id, text], place) => (
    <MenuItem key={id} {...digitAt(place)} onClick={() => choose(id)}>
      {text}
    </MenuItem>
  ))
  if (items.length === 0 && none) {
    return (
      <MenuItem disabled className={styles.none}>
        {none}
      </MenuItem>
    )
  }
  if (!heading) return items
  return (
    <MenuGroup>
      <MenuGroupHeader>{heading}</MenuGroupHeader>
      {items}
    </MenuGroup>
  )
}
