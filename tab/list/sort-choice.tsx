import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { columns } from '../../bot/helpdesk/list-columns.ts'
import { Choice } from '../choice.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { columnName, isOffered, NARROW } from './columns.ts'
import { useFilterStyles } from './filter-choice.tsx'

const useStyles = makeStyles({ choice: { display: 'none', [NARROW]: { display: 'flex' } } })

type Props = { sort: string; sortBy: (sort: string) => void }

/** The order, where there is no room for columns to press on. */
export function SortChoice({ sort, sortBy }: Props) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const look = useFilterStyles()
  const { sort: label, sortedBy, usualSort } = words.list
  const orders = columns
    .filter((column) => isOffered(column, me))
    .flatMap((column) => [
      [column, sortedBy.up(columnName(column, words))],
      [`-${column}`, sortedBy.down(columnName(column, words))],
    ])
  return (
    <Choice
      className={mergeClasses(look.choice, styles.choice)}
      aria-label={label}
      options={{ '': usualSort, ...Object.fromEntries(orders) }}
      chosen={sort}
      choose={sortBy}
    />
  )
}
