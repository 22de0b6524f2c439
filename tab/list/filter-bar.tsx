import { makeStyles, SearchBox, Select, Switch, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Filters } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { replacePlace } from '../use-place.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  choice: { minWidth: 0, maxWidth: '100%' },
  search: { flexGrow: 1, flexBasis: '16rem', maxWidth: '30rem' },
})

const SEARCH_AFTER_MS = 300

/** Every filter stands in the address, so that a filtered list can be shared. */
export function FilterBar({ filters }: { filters: Filters }) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const change = (changed: Partial<Filters>) =>
    replacePlace({ view: 'tickets', filters: { ...filters, ...changed } })
  const types = Object.fromEntries(me.incidentTypes.map(({ id, name }) => [id, name]))
  return (
    <search className={styles.bar} aria-label={words.tickets.filters}>
      <Search q={filters.q} change={change} />
      <Choice name="status" options={words.status} filters={filters} change={change} />
      <Choice name="type" options={types} filters={filters} change={change} />
      <Choice name="urgency" options={words.urgency} filters={filters} change={change} />
      <Switch
        label={words.tickets.onlyMine}
        checked={filters.mine}
        onChange={(_, { checked }) => change({ mine: checked })}
      />
    </search>
  )
}

type ChangeFilters = (changed: Partial<Filters>) => void

type ChoiceProps = {
  name: 'status' | 'type' | 'urgency'
  options: Record<string, string>
  filters: Filters
  change: ChangeFilters
}

function Choice({ name, options, filters, change }: ChoiceProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Select
      className={styles.choice}
      aria-label={words.tickets[name]}
      value={filters[name]}
      onChange={(_, { value }) => change({ [name]: value })}
    >
      <option value="">{words.tickets.all[name]}</option>
      {Object.entries(options).map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Select>
  )
}

function Search({ q, change }: { q: string; change: ChangeFilters }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const [typed, setTyped] = useState(q)
  useEffect(() => setTyped(q), [q])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search.
  useEffect(() => {
    if (typed.trim() === q) return
    const pause = setTimeout(() => change({ q: typed.trim() }), SEARCH_AFTER_MS)
    return () => clearTimeout(pause)
  }, [typed])

  return (
    <SearchBox
      className={styles.search}
      aria-label={words.tickets.search}
      placeholder={words.tickets.search}
      value={typed}
      maxLength={100}
      onChange={(_, { value }) => setTyped(value)}
    />
  )
}
