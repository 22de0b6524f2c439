import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { columns } from '../../bot/helpdesk/list-columns.ts'
import { Choice } from '../choice.tsx'
import { useTab } from '../tab-context.tsx'
import { goTo, withFilters } from '../use-place.ts'
import { columnName, isOffered, NARROW } from './columns.ts'

const useStyles = makeStyles({
  // Whatever is chosen and counted, it is as wide, and the bar stays where it is: a long name is cut.
  choice: {
    flex: '1 1 auto',
    width: '11.5rem',
    minWidth: 0,
    '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
  sort: { display: 'none', [NARROW]: { display: 'flex' } },
})

export type ChoiceProps = {
  name: 'status' | 'type' | 'urgency' | 'assignee' | 'due'
  /** The name of each value, including all of those that an empty choice stands for. */
  options: Record<string, string>
  counts?: Record<string, number> | undefined
  chosen: string
}

export function FilterChoice({ name, options, counts, chosen }: ChoiceProps) {
  const { words, formats } = useTab()
  const styles = useStyles()
  // A former type may still be the filter.
  const gone = chosen === '' || chosen in options ? {} : { [chosen]: chosen }
  const all = 'all' in options ? {} : { '': words.tickets.all[name] }
  const counted = (id: string, text: string) => {
    const count = counts?.[id] ?? (COUNTED[name].includes(id) ? 0 : undefined)
    return counts && count !== undefined ? words.list.counted(text, formats.number(count)) : text
  }
  const named = Object.entries({ ...all, ...options, ...gone }).map(([id, text]) => [id, counted(id, text)])
  return (
    <Choice
      className={styles.choice}
      aria-label={name === 'due' ? words.due.name : words.columns[name]}
      options={Object.fromEntries(named)}
      chosen={chosen}
      choose={(value) => goTo(withFilters({ [name]: value }))}
    />
  )
}

/** Values that show a count even when it is zero. */
const COUNTED: Record<ChoiceProps['name'], string[]> = {
  status: ['open', 'new', 'in-progress'],
  type: [],
  urgency: ['urgent', 'normal'],
  assignee: ['none', 'me'],
  due: [],
}

/** The sort order, for lists without column headings to press. */
export function SortChoice({ sort, sortBy }: { sort: string; sortBy: (sort: string) => void }) {
  const { me, words } = useTab()
  const styles = useStyles()
  const { sort: label, sortedBy, usualSort } = words.list
  const orders = columns
    .filter((column) => isOffered(column, me))
    .flatMap((column) => [
      [column, sortedBy.up(columnName(column, words))],
      [`-${column}`, sortedBy.down(columnName(column, words))],
    ])
  return (
    <Choice
      className={mergeClasses(styles.choice, styles.sort)}
      aria-label={label}
      options={{ '': usualSort, ...Object.fromEntries(orders) }}
      chosen={sort}
      choose={sortBy}
    />
  )
}
