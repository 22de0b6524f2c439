import {
  Button,
  MenuItemCheckbox,
  makeStyles,
  mergeClasses,
  typographyStyles,
} from '@fluentui/react-components'
import { ColumnTripleRegular, FilterDismissRegular } from '@fluentui/react-icons'
import { useCallback, useMemo, useState } from 'react'
import type { CountsJson, ListViewJson } from '../../bot/helpdesk/api-shapes.ts'
import { askedFor, type Filters, filterQuery, isFiltered, noFilters } from '../address.ts'
import { ButtonMenu } from '../button-menu.tsx'
import { inLine } from '../layout.tsx'
import { useLater, useLive } from '../live/use-live.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { CopyLink } from '../ticket/copy.tsx'
import { goTo } from '../use-place.ts'
import { columnName, type FurtherColumn, furtherColumns, isOffered, NARROW, usualColumns } from './columns.ts'
import { FilterBar } from './filter-bar.tsx'
import { ListedTickets } from './listed-tickets.tsx'
import { SavedLists } from './saved-lists.tsx'
import { useTickets } from './use-tickets.ts'

const useStyles = makeStyles({
  // Beside the middle of the heading's line, also when a form opens below.
  beside: { alignSelf: 'flex-start', marginTop: '2px', '@media (pointer: coarse)': { marginTop: '-8px' } },
  // What is said between the buttons is as small as their words.
  tools: { ...inLine, ...typographyStyles.caption1, display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  // Its room is kept, so that nothing moves.
  unused: { visibility: 'hidden' },
  button: { [NARROW]: { display: 'none' } },
})

/** The list of tickets. People who are not agents see their own, without filters. */
export function TicketsView({ filters }: { filters: Filters }) {
  return useTab().me.agent ? <AllTickets filters={filters} /> : <MyTickets />
}

function AllTickets({ filters }: { filters: Filters }) {
  const { api, words } = useTab()
  const asked = askedFor(filters)
  const list = useTickets(asked)
  const { counts, passing } = useCounts(asked)
  const lists = useLoaded(api.views)
  const saved = lists.value?.find(({ id }) => id === filters.saved)
  const { columns, choose } = useColumns(saved)
  const styles = useStyles()
  const [cleared, setCleared] = useState(0)
  const clear = () => {
    setCleared(cleared + 1)
    goTo({ view: 'tickets', filters: noFilters })
  }
  const sortBy = (sort: string) => goTo({ view: 'tickets', filters: { ...filters, sort } })
  return (
    <ListedTickets
      title={words.tickets.title}
      list={list}
      asked={asked}
      columns={columns}
      count={passing}
      sortBy={sortBy}
      tools={
        <>
          <Button
            className={mergeClasses(styles.beside, !isFiltered(filters) && styles.unused)}
            appearance="subtle"
            size="small"
            icon={<FilterDismissRegular />}
            onClick={clear}
          >
            {words.tickets.clear}
          </Button>
          <div className={mergeClasses(styles.beside, styles.tools)}>
            <ColumnsMenu columns={columns} choose={choose} />
            <CopyLink to={{ view: 'tickets', filters }} label={words.list.link} size="small" />
            <SavedLists lists={lists} current={saved} filters={filters} columns={columns} />
          </div>
        </>
      }
    >
      <FilterBar filters={filters} counts={counts} cleared={cleared} />
    </ListedTickets>
  )
}

function MyTickets() {
  const { words } = useTab()
  const list = useTickets(noFilters)
  return <ListedTickets title={words.tickets.mine} list={list} asked={noFilters} columns={usualColumns} />
}

/** The saved list's columns until others are chosen; otherwise the agent's own, which are stored. */
function useColumns(saved: ListViewJson | undefined) {
  const { me, choose: keep } = useTab()
  const [chosen, setChosen] = useState<{ columns: FurtherColumn[]; of: string | undefined }>()
  const kept = saved?.columns ?? me.columns
  const usual = useMemo(
    () =>
      kept ? furtherColumns.filter((column) => kept.includes(column) && isOffered(column, me)) : usualColumns,
    [kept, me],
  )
  const choose = (columns: FurtherColumn[]) => {
    setChosen({ columns, of: saved?.id })
    // A saved list's columns are stored with the list.
    if (!saved) keep({ columns })
  }
  return { columns: chosen && chosen.of === saved?.id ? chosen.columns : usual, choose }
}

/** Interval between counts, so that a wave of reports does not cause one for each. */
const COUNTED_AFTER_MS = 500

/**
 * Returns the number of tickets behind each filter and in the list, updated as tickets change; undefined: not
 * (yet) known. The filters keep their counts until the next answer.
 */
function useCounts(filters: Filters) {
  const { api, me } = useTab()
  const query = filterQuery({ ...filters, q: '', sort: '' }, me.id).toString()
  const load = useCallback(
    async (signal: AbortSignal) => ({
      query,
      counts: await api.counts(new URLSearchParams(query), signal),
    }),
    [api, query],
  )
  const { value, reload } = useLoaded(load)
  useLive(useLater(reload, COUNTED_AFTER_MS))
  const counts: CountsJson | undefined = filters.q === '' ? value?.counts : undefined
  return { counts, passing: value?.query === query ? counts?.passing : undefined }
}

// A narrow list has no columns.
type Props = { columns: readonly FurtherColumn[]; choose: (columns: FurtherColumn[]) => void }

function ColumnsMenu({ columns, choose }: Props) {
  const { me, words } = useTab()
  const look = { className: useStyles().button, appearance: 'subtle', size: 'small' } as const
  return (
    <ButtonMenu
      button={{ ...look, icon: <ColumnTripleRegular />, children: words.list.columns }}
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        choose(furtherColumns.filter((column) => checkedItems.includes(column)))
      }
    >
      {furtherColumns
        .filter((column) => isOffered(column, me))
        .map((column) => (
          <MenuItemCheckbox key={column} name="columns" value={column}>
            {columnName(column, words)}
          </MenuItemCheckbox>
        ))}
    </ButtonMenu>
  )
}
