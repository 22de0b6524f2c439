import { makeStyles, Select } from '@fluentui/react-components'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { columnName, columns, isOffered } from './columns.ts'
import { NARROW } from './narrow.ts'

const useStyles = makeStyles({ choice: { display: 'none', [NARROW]: { display: 'flex' } } })

type Props = { sort: string; sortBy: (sort: string) => void }

/** The order, where there is no room for columns to press on. */
export function SortChoice({ sort, sortBy }: Props) {
  const { me } = useTab()
  const { words } = useLanguage()
  const { sortedBy } = words.list
  const styles = useStyles()
  return (
    <Select
      className={styles.choice}
      size="small"
      aria-label={words.list.sort}
      value={sort}
      onChange={(_, { value }) => sortBy(value)}
    >
      <option value="">{words.list.usualSort}</option>
      {columns
        .filter((column) => isOffered(column, me))
        .flatMap((column) => [
          <option key={column} value={column}>
            {sortedBy.up(columnName(column, words))}
          </option>,
          <option key={`-${column}`} value={`-${column}`}>
            {sortedBy.down(columnName(column, words))}
          </option>,
        ])}
    </Select>
  )
}
