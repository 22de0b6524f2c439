import { makeStyles, SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { usePressedBy } from '../keys/keyboard.tsx'
import { useTab } from '../tab-context.tsx'
import { replacePlace, withFilters } from '../use-place.ts'
import { PHONE } from './foldable.tsx'

const useStyles = makeStyles({
  // On a phone, what is beside the folded filters would otherwise stand alone below.
  search: { flex: '1 1 17rem', maxWidth: 'none', [PHONE]: { flexBasis: '100%' } },
  // Large enough for a finger.
  empty: { minWidth: '24px', minHeight: '24px' },
})

const SEARCH_AFTER_MS = 300

type Props = {
  q: string
  /** Counts how often all filters have been cleared; each time, unsearched text is too, and one goes on here. */
  cleared: number
}

export function SearchField({ q, cleared }: Props) {
  const { words } = useTab()
  const styles = useStyles()
  const pressedBy = usePressedBy<HTMLInputElement>('search')
  const [typed, setTyped] = useState(q)
  // A space at the end may begin the next word.
  useEffect(() => setTyped((typed) => (typed.trim() === q ? typed : q)), [q])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that they are.
  useEffect(() => {
    if (cleared === 0) return
    setTyped(q)
    pressedBy.ref.current?.focus()
  }, [cleared])

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
