import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled, ErrorCircleRegular } from '@fluentui/react-icons'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, isAmongOpen, statusOf } from '../address.ts'
import { line } from '../layout.tsx'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { goTo, withFilters } from '../use-place.ts'
import { type ChoiceProps, FilterChoice, SortChoice } from './filter-choice.tsx'
import { Foldable, PHONE } from './foldable.tsx'
import { SearchField } from './search-field.tsx'

const useStyles = makeStyles({
  bar: line,
  // Looks like the other filters, and has room for its count; more, where a person has the text spaced wider.
  attention: {
    minWidth: '13.75rem',
    paddingInline: tokens.spacingHorizontalS,
    flexShrink: 0,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    [PHONE]: { flexGrow: 1 },
  },
})

type Props = {
  filters: Filters
  counts: CountsJson | undefined
  /** How often all filters have been cleared. */
  cleared: number
}

/** Every filter is in the address, so a filtered list can be shared, and a choice undone by going back. */
export function FilterBar({ filters, counts, cleared }: Props) {
  const { me, words } = useTab()
  const status = statusOf(filters)
  const open = isAmongOpen(status) ? counts?.open : undefined
  const offered = me.incidentTypes.filter(({ paragraph }) => paragraph !== null)
  const types = Object.fromEntries(offered.map(({ id, name }) => [id, name]))
  return (
    <search className={useStyles().bar} aria-label={words.tickets.filters}>
      <SearchField q={filters.q} cleared={cleared} />
      <Foldable
        filters={filters}
        beside={<Attention isOn={filters.attention !== ''} count={counts?.open.attention['true']} />}
      >
        <FilterChoice
          name="status"
          options={{ open: words.tickets.open, all: words.tickets.all.status, ...words.status }}
          counts={counts?.open.status}
          chosen={status}
        />
        <FilterChoice name="type" options={types} counts={open?.type} chosen={filters.type} />
        <FilterChoice
          name="urgency"
          options={words.urgency}
          counts={open?.urgency}
          chosen={filters.urgency}
        />
        <AssigneeChoice chosen={filters.assignee} counts={open?.assignee} />
        {me.timed && <FilterChoice name="due" options={words.due.filter} chosen={filters.due} />}
        <SortChoice sort={filters.sort} sortBy={(sort) => goTo(withFilters({ sort }))} />
      </Foldable>
    </search>
  )
}

function AssigneeChoice({ chosen, counts }: Pick<ChoiceProps, 'chosen' | 'counts'>) {
  const { api, me, words } = useTab()
  const { value: agents = [] } = useLoaded(api.agents)
  const others = agents.filter(({ id }) => id !== me.id)
  const colleagues = Object.fromEntries(others.map(({ id, name }) => [id, words.list.has(name)]))
  const known: Record<string, string> = { ...words.tickets.assignees, ...colleagues }
  const gone = chosen && !known[chosen] ? { [chosen]: words.list.has(words.ticket.unknownPerson) } : {}
  return (
    <FilterChoice
      name="assignee"
      options={{ ...known, ...gone }}
      counts={counts && { none: 0, ...counts, me: counts[me.id] ?? 0 }}
      chosen={chosen}
    />
  )
}

function Attention({ isOn, count = 0 }: { isOn: boolean; count: number | undefined }) {
  const { words, formats } = useTab()
  const { attention } = words.tickets
  return (
    <ToggleButton
      className={useStyles().attention}
      appearance={isOn ? 'primary' : 'secondary'}
      checked={isOn}
      icon={isOn ? <ErrorCircleFilled /> : <ErrorCircleRegular />}
      title={attention.means}
      onClick={() => goTo(withFilters({ attention: isOn ? '' : 'true' }))}
    >
      {count > 0 ? words.list.counted(attention.name, formats.number(count)) : attention.name}
    </ToggleButton>
  )
}
