import {
  Button,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components'
import { ErrorCircleFilled, ErrorCircleRegular } from '@fluentui/react-icons'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Filters, isFiltered, noFilters, type Place, readPlace } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { goTo, replacePlace } from '../use-place.ts'
import { DueFilter } from './due-filter.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: { flex: '2 1 18rem', maxWidth: 'none' },
  // On a line of their own where there is no room for all beside the search box.
  choices: {
    flex: '3 1 54rem',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    // What clears them all comes beside them, and the list stays where it is.
    '@media (min-width: 1000px)': { flexWrap: 'nowrap' },
  },
  choice: { flex: '1 1 auto', minWidth: 0, '& > select': { minWidth: 0, width: '100%' } },
  // The longest name of a type may be cut short, so that the bar stays low and the others are read whole.
  type: { flexBasis: '8.75rem', flexShrink: 20 },
  // A filter like those beside it, and on a narrow phone there is room for both buttons in a row.
  attention: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  clear: { minWidth: 'auto', flexShrink: 0 },
})

const SEARCH_AFTER_MS = 300

/** Every filter stands in the address, so that a filtered list can be shared, and a choice gone back over. */
export function FilterBar({ filters }: { filters: Filters }) {
  const { me } = useTab()
  const box = useRef<HTMLInputElement>(null)
  const { words } = useLanguage()
  const styles = useStyles()
  const clear = () => {
    goTo({ view: 'tickets', filters: noFilters })
    box.current?.focus()
  }
  const types = Object.fromEntries(me.incidentTypes.map(({ id, name }) => [id, name]))
  return (
    <search className={styles.bar} aria-label={words.tickets.filters}>
      <Search q={filters.q} box={box} />
      <div className={styles.choices}>
        <Choice name="status" options={{ open: words.tickets.open, ...words.status }} filters={filters} />
        <Choice name="type" options={types} filters={filters} />
        <Choice name="urgency" options={words.urgency} filters={filters} />
        <Choice name="assignee" options={words.tickets.assignees} filters={filters} />
        <DueFilter
          className={styles.choice}
          chosen={filters.due}
          choose={(due) => goTo(withFilters({ due }))}
        />
        <Attention isOn={filters.attention !== ''} />
        {isFiltered(filters) && (
          <Button className={styles.clear} onClick={clear}>
            {words.tickets.clear}
          </Button>
        )}
      </div>
    </search>
  )
}

/** On top of what the address says by now: another filter may have been chosen since this was typed. */
function withFilters(changed: Partial<Filters>): Place {
  const place = readPlace(location.hash)
  const filters = place.view === 'tickets' ? place.filters : noFilters
  return { view: 'tickets', filters: { ...filters, ...changed } }
}

type ChoiceProps = {
  name: Exclude<keyof Filters, 'attention' | 'due' | 'q'>
  options: Record<string, string>
  filters: Filters
}

function Choice({ name, options, filters }: ChoiceProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  const chosen = filters[name]
  // A type of another time is not among them, but may still be what is listed.
  const all = chosen && !(chosen in options) ? { ...options, [chosen]: chosen } : options
  return (
    <Select
      className={mergeClasses(styles.choice, name === 'type' && styles.type)}
      aria-label={words.columns[name]}
      value={chosen}
      onChange={(_, { value }) => goTo(withFilters({ [name]: value }))}
    >
      <option value="">{words.tickets.all[name]}</option>
      {Object.entries(all).map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Select>
  )
}

function Attention({ isOn }: { isOn: boolean }) {
  const { attention } = useLanguage().words.tickets
  const styles = useStyles()
  return (
    <ToggleButton
      className={styles.attention}
      appearance={isOn ? 'primary' : 'secondary'}
      checked={isOn}
      icon={isOn ? <ErrorCircleFilled /> : <ErrorCircleRegular />}
      title={attention.means}
      onClick={() => goTo(withFilters({ attention: isOn ? '' : 'true' }))}
    >
      {attention.name}
    </ToggleButton>
  )
}

function Search({ q, box }: { q: string; box: RefObject<HTMLInputElement | null> }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const [typed, setTyped] = useState(q)
  // A blank at the end is the beginning of the next word.
  useEffect(() => setTyped((typed) => (typed.trim() === q ? typed : q)), [q])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search.
  useEffect(() => {
    if (typed.trim() === q) return
    const pause = setTimeout(() => replacePlace(withFilters({ q: typed.trim() })), SEARCH_AFTER_MS)
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
