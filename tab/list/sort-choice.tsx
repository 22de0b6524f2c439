import { makeStyles, Select } from '@fluentui/react-components'
import { useLanguage } from '../language/language-context.tsx'
import { columns } from './columns.ts'
import { NARROW } from './narrow.ts'

const useStyles = makeStyles({ choice: { display: 'none', [NARROW]: { display: 'flex' } } })

type Props = { sort: string; sortBy: (sort: string) => void }

/** The order, where there is no room for columns to press on. */
export function SortChoice({ sort, sortBy }: Props) {
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
      {columns.flatMap((column) => [
        <option key={column} value={column}>
          {sortedBy.up(words.columns[column])}
        </option>,
        <option key={`-${column}`} value={`-${column}`}>
          {sortedBy.down(words.columns[column])}
        </option>,
      ])}
    </Select>
  )
}
