import { makeStyles, mergeClasses, SearchBox, Select, Switch, tokens } from '@fluentui/react-components'
import { type RefObject, useEffect, useState } from 'react'
import { type Filters, noFilters, readPlace } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { replacePlace } from '../use-place.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  choice: { flex: '1 1 auto', minWidth: 0, maxWidth: '16rem' },
  // The longest name of a type may be cut short, so that the bar stays low.
  type: { flexBasis: '8.75rem', '& > select': { minWidth: 0, width: '100%' } },
  search: { flex: '2 1 16rem', maxWidth: '30rem' },
})

const SEARCH_AFTER_MS = 300

type Props = { filters: Filters; box: RefObject<HTMLInputElement | null> }

/** Every filter stands in the address, so that a filtered list can be shared. */
export function FilterBar({ filters, box }: Props) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const types = Object.fromEntries(me.incidentTypes.map(({ id, name }) => [id, name]))
  return (
    <search className={styles.bar} aria-label={words.tickets.filters}>
      <Search q={filters.q} box={box} />
      <Choice name="status" options={words.status} filters={filters} />
      <Choice name="type" options={types} filters={filters} />
      <Choice name="urgency" options={words.urgency} filters={filters} />
      <Switch
        label={words.tickets.onlyMine}
        checked={filters.mine}
        onChange={(_, { checked }) => change({ mine: checked })}
      />
    </search>
  )
}

/** On top of what the address says by now: another filter may have been chosen since this was typed. */
function change(changed: Partial<Filters>): void {
  const place = readPlace(location.hash)
  const filters = place.view === 'tickets' ? place.filters : noFilters
  replacePlace({ view: 'tickets', filters: { ...filters, ...changed } })
}

type ChoiceProps = {
  name: 'status' | 'type' | 'urgency'
  options: Record<string, string>
  filters: Filters
}

function Choice({ name, options, filters }: ChoiceProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Select
      className={mergeClasses(styles.choice, name === 'type' && styles.type)}
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

function Search({ q, box }: { q: string; box: Props['box'] }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const [typed, setTyped] = useState(q)
  // A blank at the end is the beginning of the next word.
  useEffect(() => setTyped((typed) => (typed.trim() === q ? typed : q)), [q])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search.
  useEffect(() => {
    if (typed.trim() === q) return
    const pause = setTimeout(() => change({ q: typed.trim() }), SEARCH_AFTER_MS)
    return () => clearTimeout(pause)
  }, [typed])

  return (
    <SearchBox
      ref={box}
      className={styles.search}
      aria-label={words.tickets.search}
      placeholder={words.tickets.search}
      value={typed}
      maxLength={100}
      onChange={(_, { value }) => setTyped(value)}
    />
  )
}
