import { makeStyles, SearchBox } from '@fluentui/react-components'
import { type Dispatch, type SetStateAction, useEffect } from 'react'
import type { usePressedBy } from '../keys/keyboard.tsx'
import { useTab } from '../tab-context.tsx'
import { replacePlace, withFilters } from '../use-place.ts'

const useStyles = makeStyles({
  search: { flex: '1 1 17rem', maxWidth: 'none' },
  // Large enough for a finger.
  empty: { minWidth: '24px', minHeight: '24px' },
})

const SEARCH_AFTER_MS = 300

type Props = {
  q: string
  /** The text in the field, which may not be searched yet. */
  typed: string
  type: Dispatch<SetStateAction<string>>
  pressedBy: ReturnType<typeof usePressedBy<HTMLInputElement>>
}

export function SearchField({ q, typed, type, pressedBy }: Props) {
  const { words } = useTab()
  const styles = useStyles()
  // A space at the end may begin the next word.
  useEffect(() => type((typed) => (typed.trim() === q ? typed : q)), [q, type])

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
      onChange={(_, { value }) => type(value)}
    />
  )
}
