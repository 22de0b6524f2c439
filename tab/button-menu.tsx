import {
  Menu,
  MenuButton,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import type { ComponentProps, KeyboardEventHandler, ReactNode } from 'react'

// It stands in the page, not over it: what comes later may not cover it.
const useStyles = makeStyles({ popover: { zIndex: 1 } })

type Props = Omit<MenuProps, 'children'> & {
  button: ComponentProps<typeof MenuButton>
  onKeyDown?: KeyboardEventHandler<HTMLElement>
  /** What there is to choose. */
  children: ReactNode
}

export function ButtonMenu({ button, onKeyDown, children, ...menu }: Props) {
  const styles = useStyles()
  return (
    <Menu inline {...menu}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...button} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList onKeyDown={onKeyDown}>{children}</MenuList>
      </MenuPopover>
    </Menu>
  )
}
