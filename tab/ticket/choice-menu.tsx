import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'

type Props = {
  title: string
  /** Titles by id. */
  choices: Record<string, string>
  busy: boolean
  primary?: boolean
  choose: (id: string) => void
  opened?: () => void
}

/** A button that asks which. */
export function ChoiceMenu({ title, choices, busy, primary = false, choose, opened }: Props) {
  return (
    <Menu onOpenChange={(_, { open }) => open && opened?.()}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance={primary ? 'primary' : 'secondary'} disabledFocusable={busy}>
          {title}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(choices).map(([id, text]) => (
            <MenuItem key={id} onClick={() => choose(id)}>
              {text}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
