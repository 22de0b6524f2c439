import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons'
import type { ListViewJson } from '../../bot/helpdesk/api-shapes.ts'
import { writePlace } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { filtersOf } from './saved-list.ts'

const useStyles = makeStyles({ popover: { zIndex: 1 } })

export type ViewsMenuProps = {
  views: ListViewJson[]
  /** The one that is shown. */
  current: ListViewJson | undefined
  /** Whether filters, order or columns are no longer as they were saved. */
  isChanged: boolean
  add: () => void
  rename: () => void
  change: () => void
  remove: () => void
}

/** The lists that are saved, each a link, and what can be done with the one that is shown. */
export function ViewsMenu({ views, current, isChanged, add, rename, change, remove }: ViewsMenuProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small" icon={<BookmarkRegular />}>
          {current?.name ?? words.views.title}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <Group title={words.views.mine} views={views.filter(({ shared }) => !shared)} />
          <Group title={words.views.shared} views={views.filter(({ shared }) => shared)} />
          {views.length > 0 && <MenuDivider />}
          {current && isChanged && <MenuItem onClick={change}>{words.views.change(current.name)}</MenuItem>}
          {current && <MenuItem onClick={rename}>{words.views.rename}</MenuItem>}
          {current && <MenuItem onClick={remove}>{words.views.delete(current.name)}</MenuItem>}
          <MenuItem onClick={add}>{words.views.save}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function Group({ title, views }: { title: string; views: ListViewJson[] }) {
  if (views.length === 0) return null
  return (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {views.map((view) => (
        <MenuItemLink key={view.id} href={writePlace({ view: 'tickets', filters: filtersOf(view) })}>
          {view.name}
        </MenuItemLink>
      ))}
    </MenuGroup>
  )
}
