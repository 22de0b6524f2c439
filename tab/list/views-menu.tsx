import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemLink } from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons'
import type { Ref } from 'react'
import type { ListViewJson } from '../../bot/helpdesk/api-shapes.ts'
import { writePlace } from '../address.ts'
import { problemText } from '../bar.tsx'
import { ButtonMenu, MenuNote } from '../button-menu.tsx'
import type { Loaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { filtersOf } from './saved-list.ts'

type Props = {
  button: Ref<HTMLButtonElement>
  lists: Loaded<ListViewJson[]>
  current: ListViewJson | undefined
  isChanged: boolean
  add: () => void
  rename: () => void
  change: () => void
  remove: () => void
}

export function ViewsMenu({ button, lists, current, isChanged, add, rename, change, remove }: Props) {
  const { words } = useTab()
  const title = current?.name ?? words.views.title
  const { value: views = [], problem, reload } = lists
  return (
    <ButtonMenu
      button={{
        ref: button,
        appearance: 'subtle',
        size: 'small',
        icon: <BookmarkRegular />,
        children: title,
      }}
      // Opening the menu retries a failed load.
      onOpenChange={(_, { open }) => open && problem !== undefined && reload()}
    >
      {problem !== undefined && <MenuNote>{problemText(problem, words)}</MenuNote>}
      <Group title={words.views.mine} views={views.filter(({ shared }) => !shared)} />
      <Group title={words.views.shared} views={views.filter(({ shared }) => shared)} />
      {views.length > 0 && <MenuDivider />}
      {current && isChanged && <MenuItem onClick={change}>{words.views.change(current.name)}</MenuItem>}
      {current && <MenuItem onClick={rename}>{words.views.rename}</MenuItem>}
      {current && <MenuItem onClick={remove}>{words.views.delete(current.name)}</MenuItem>}
      <MenuItem onClick={add}>{words.views.save}</MenuItem>
    </ButtonMenu>
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
