import {
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons'
import { type Ref, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ListViewJson, ListViewSaved, ListViewsJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, noFilters, writePlace } from '../address.ts'
import { ProblemBar, problemText, StillWaiting } from '../bar.tsx'
import { ButtonMenu, MenuNote } from '../button-menu.tsx'
import { stack } from '../layout.tsx'
import type { Loaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { doneText, UndoRemoval } from '../undo-removal.tsx'
import { useAsking } from '../use-asking.ts'
import { goingOn } from '../use-place.ts'
import type { FurtherColumn } from './columns.ts'
import { type Named, NameForm } from './name-form.tsx'
import { filtersOf, isChanged, savedAs } from './saved-list.ts'

const useStyles = makeStyles({
  // As wide as the tools above it, so that they do not move.
  below: {
    ...stack,
    width: 0,
    minWidth: '100%',
    '& > :not(form)': { marginInline: tokens.spacingHorizontalS },
  },
  menu: { maxWidth: '14rem' },
  // The menu shows it whole.
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

type Props = {
  lists: Loaded<ListViewJson[]>
  current: ListViewJson | undefined
  filters: Filters
  columns: readonly FurtherColumn[]
}

export function SavedLists({ lists, current, filters, columns }: Props) {
  const { api, words } = useTab()
  const [naming, setNaming] = useState<'new' | 'current' | null>(null)
  const { busy, isLate, problem, done, ask } = useAsking(({ views }) => views, lists.reload)
  const menu = useRef<HTMLButtonElement>(null)
  const asked = savedAs(filters, columns)
  const endNaming = () => {
    flushSync(() => setNaming(null))
    if (document.activeElement === document.body) menu.current?.focus()
  }
  const work = (change: () => Promise<ListViewsJson>, undo?: () => void) => {
    const goOnTo = goingOn()
    return ask(
      change,
      ({ items, saved }) => {
        lists.take(items)
        // Otherwise the form is a newer one.
        if (naming) endNaming()
        const begun = items.find(({ id }) => id === saved)
        if (begun) goOnTo({ view: 'tickets', filters: filtersOf(begun) })
      },
      undo,
    )
  }
  const add = (view: ListViewSaved) => work(() => api.addView(view))
  const save = (named: Named) =>
    naming === 'current' && current
      ? work(() => api.editView(current.id, named))
      : add({ ...asked, ...named })
  const change = (view: ListViewJson) => work(() => api.editView(view.id, asked))
  const remove = async (view: ListViewJson) => {
    const goOnTo = goingOn()
    const undo = () => void add(withoutId(view))
    const isDone = await work(() => api.deleteView(view.id), undo)
    if (isDone) goOnTo({ view: 'tickets', filters: noFilters })
  }
  return (
    <>
      <span role="status">{done && doneText(done, words)}</span>
      <UndoRemoval done={done} goOnTo={menu} />
      <ViewsMenu
        {...{ lists, current, filters, columns }}
        button={menu}
        add={() => setNaming('new')}
        rename={() => setNaming('current')}
        change={() => current && void change(current)}
        remove={() => current && void remove(current)}
      />
      <div className={useStyles().below}>
        {naming && (
          <NameForm
            key={naming}
            before={naming === 'current' && current ? current : { name: '', shared: false }}
            mayShare={naming === 'new' || current?.mine === true}
            busy={busy}
            save={(named) => void save(named)}
            cancel={endNaming}
          />
        )}
        <div role="status">{isLate && <StillWaiting />}</div>
        <ProblemBar problem={problem} refused={words.views.refused} />
      </div>
    </>
  )
}

function withoutId({ id, mine, ...saved }: ListViewJson) {
  return saved
}

type MenuProps = Props & { button: Ref<HTMLButtonElement> } & Record<Way, () => void>
type Way = 'add' | 'rename' | 'change' | 'remove'

function ViewsMenu({ button, lists, current, filters, columns, ...ways }: MenuProps) {
  const { words } = useTab()
  const styles = useStyles()
  const { value: views = [], problem, reload } = lists
  return (
    <ButtonMenu
      button={{
        ref: button,
        appearance: 'subtle',
        size: 'small',
        className: styles.menu,
        icon: <BookmarkRegular />,
        title: current?.name,
        children: <span className={styles.name}>{current?.name ?? words.views.title}</span>,
      }}
      // Opening the menu retries a failed load.
      onOpenChange={(_, { open }) => open && problem !== undefined && reload()}
    >
      {problem !== undefined && <MenuNote>{problemText(problem, words)}</MenuNote>}
      <Group title={words.views.mine} views={views.filter(({ shared }) => !shared)} />
      <Group title={words.views.shared} views={views.filter(({ shared }) => shared)} />
      {views.length > 0 && <MenuDivider />}
      {current && isChanged(current, filters, columns) && (
        <MenuItem onClick={ways.change}>{words.views.change(current.name)}</MenuItem>
      )}
      {current && <MenuItem onClick={ways.rename}>{words.views.rename}</MenuItem>}
      {current && <MenuItem onClick={ways.remove}>{words.views.delete(current.name)}</MenuItem>}
      <MenuItem onClick={ways.add}>{words.views.save}</MenuItem>
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
