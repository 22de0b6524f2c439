import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import { askedFor, type Filters, noFilters } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { CopyLink } from '../ticket/copy.tsx'
import { useTitle } from '../title.ts'
import { goTo } from '../use-place.ts'
import { usualColumns } from './columns.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListedTickets } from './listed-tickets.tsx'
import { SavedLists } from './saved-lists.tsx'
import { useColumns } from './use-columns.ts'
import { useCounts } from './use-counts.ts'
import { useTickets } from './use-tickets.ts'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
})

/** The list. Who is no agent sees their own tickets, without filters. */
export function TicketsView({ filters }: { filters: Filters }) {
  const { me } = useTab()
  const { words } = useLanguage()
  useTitle(me.agent ? words.tickets.title : words.tickets.mine)
  return me.agent ? <AllTickets filters={filters} /> : <MyTickets />
}

function AllTickets({ filters }: { filters: Filters }) {
  const { api } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const asked = useMemo(() => askedFor(filters), [filters])
  const list = useTickets(asked)
  const counts = useCounts(asked)
  const lists = useLoaded(api.views)
  const saved = lists.value?.find(({ id }) => id === filters.saved)
  const { columns, choose } = useColumns(saved)
  const sortBy = (sort: string) => goTo({ view: 'tickets', filters: { ...filters, sort } })
  return (
    <ListedTickets
      title={words.tickets.title}
      list={list}
      asked={asked}
      columns={columns}
      count={counts?.passing}
      sortBy={sortBy}
      tools={
        <div className={styles.tools}>
          <ColumnsMenu columns={columns} choose={choose} />
          <CopyLink to={{ view: 'tickets', filters }} label={words.list.link} size="small" />
          <SavedLists lists={lists} current={saved} filters={filters} columns={columns} />
        </div>
      }
    >
      <FilterBar filters={filters} counts={counts} />
    </ListedTickets>
  )
}

function MyTickets() {
  const { words } = useLanguage()
  const list = useTickets(noFilters)
  return <ListedTickets title={words.tickets.mine} list={list} asked={noFilters} columns={usualColumns} />
}
