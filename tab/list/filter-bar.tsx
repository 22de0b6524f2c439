import { Button, makeStyles, mergeClasses, SearchBox, ToggleButton, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled, ErrorCircleRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, isAmongOpen, isFiltered, noFilters, statusOf } from '../address.ts'
import { usePressedBy } from '../keys/keyboard.tsx'
import { line } from '../layout.tsx'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { goTo, replacePlace, withFilters } from '../use-place.ts'
import { type ChoiceProps, FilterChoice, SortChoice } from './filter-choice.tsx'
import { Foldable } from './foldable.tsx'

const useStyles = makeStyles({
  bar: line,
  // On a separate line when there is no room beside the search box.
  choices: { ...line, flex: '8 1 54rem' },
  // The clear button fits beside the filters, so that the list does not move.
  inLine: { '@media (min-width: 1000px)': { flexWrap: 'nowrap' } },
  inWiderLine: { '@media (min-width: 1200px)': { flexWrap: 'nowrap' } },
  // Looks like the other filters; on a narrow phone both buttons fit in a row.
  attention: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  clear: { minWidth: 'auto', flexShrink: 0 },
  search: { flex: '1 1 17rem', maxWidth: 'none' },
  // Large enough for a finger.
  empty: { minWidth: '24px', minHeight: '24px' },
})

/** Every filter is in the address, so a filtered list can be shared, and a choice undone by going back. */
export function FilterBar({ filters, counts }: { filters: Filters; counts: CountsJson | undefined }) {
  const { me, words } = useTab()
  const pressedBy = usePressedBy<HTMLInputElement>('search')
  const [cleared, setCleared] = useState(0)
  const styles = useStyles()
  const clear = () => {
    setCleared(cleared + 1)
    goTo({ view: 'tickets', filters: noFilters })
    pressedBy.ref.current?.focus()
  }
  const status = statusOf(filters)
  const open = isAmongOpen(status) ? counts?.open : undefined
  const offered = me.incidentTypes.filter(({ paragraph }) => paragraph !== null)
  const types = Object.fromEntries(offered.map(({ id, name }) => [id, name]))
  return (
    <search className={styles.bar} aria-label={words.tickets.filters}>
      <SearchField q={filters.q} pressedBy={pressedBy} cleared={cleared} />
      <div className={mergeClasses(styles.choices, me.timed ? styles.inWiderLine : styles.inLine)}>
        <Foldable filters={filters}>
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
        {isFiltered(filters) && (
          <Button className={styles.clear} onClick={clear}>
            {words.tickets.clear}
          </Button>
        )}
        <Attention isOn={filters.attention !== ''} count={counts?.open.attention['true']} />
      </div>
    </search>
  )
}

function AssigneeChoice({ chosen, counts }: Pick<ChoiceProps, 'chosen' | 'counts'>) {
  const { api, me, words } = useTab()
  const { value: agents = [] } = useLoaded(api.agents)
  const others = agents.filter(({ id }) => id !== me.id)
  const colleagues = Object.fromEntries(others.map(({ id, name }) => [id, words.list.has(name)]))
  const gone =
    isPerson(chosen) && !colleagues[chosen] ? { [chosen]: words.list.has(words.ticket.unknownPerson) } : {}
  return (
    <FilterChoice
      name="assignee"
      options={{ ...words.tickets.assignees, ...colleagues, ...gone }}
      counts={counts && { none: 0, ...counts, me: counts[me.id] ?? 0 }}
      chosen={chosen}
    />
  )
}

function isPerson(chosen: string): boolean {
  return !['', 'me', 'none'].includes(chosen)
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

const SEARCH_AFTER_MS = 300

type Props = {
  q: string
  pressedBy: ReturnType<typeof usePressedBy<HTMLInputElement>>
  /** Counts how often all filters have been cleared; each time, unsearched text is cleared as well. */
  cleared: number
}

function SearchField({ q, pressedBy, cleared }: Props) {
  const { words } = useTab()
  const styles = useStyles()
  const [typed, setTyped] = useState(q)
  // A space at the end may begin the next word.
  useEffect(() => setTyped((typed) => (typed.trim() === q ? typed : q)), [q])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that they are.
  useEffect(() => setTyped(q), [cleared])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search.
  useEffect(() => {
    if (typed.trim() === q) return
    const pause = setTimeout(() => replacePlace(withFilters({ q: typed.trim() })), SEARCH_AFTER_MS)
    return () => clearTimeout(pause)
  }, [typed])

  return (
    <SearchBox
      {...pressedBy}
      className={styles.search}
      aria-label={words.tickets.search}
      placeholder={words.tickets.search}
      value={typed}
      maxLength={100}
      dismiss={{ 'aria-label': words.list.clearSearch, className: styles.empty }}
      onChange={(_, { value }) => setTyped(value)}
    />
  )
}
