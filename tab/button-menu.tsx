import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import type { ComponentProps, KeyboardEventHandler, ReactNode } from 'react'

const color = tokens.colorNeutralForeground2

const useStyles = makeStyles({
  // Names given by people may have very long words.
  anyName: { overflowWrap: 'anywhere' },
  // Stays below later layers of the page.
  popover: { zIndex: 1 },
  // Unlike other disabled items, a note must be readable.
  note: { color, ':hover': { color }, ':hover:active': { color }, ':focus': { color } },
})

type Props = Omit<MenuProps, 'children'> & {
  button: ComponentProps<typeof MenuButton>
  onKeyDown?: KeyboardEventHandler<HTMLElement>
  children: ReactNode
}

export function ButtonMenu({ button, onKeyDown, children, ...menu }: Props) {
  const styles = useStyles()
  return (
    <Menu inline {...menu}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...button} className={mergeClasses(styles.anyName, button.className)} />
      </MenuTrigger>
      <MenuPopover className={mergeClasses(styles.anyName, styles.popover)}>
        <MenuList onKeyDown={onKeyDown}>{children}</MenuList>
      </MenuPopover>
    </Menu>
  )
}

export function MenuNote({ children }: { children: string }) {
  return (
    <MenuItem disabled className={useStyles().note}>
      {children}
    </MenuItem>
  )
}
