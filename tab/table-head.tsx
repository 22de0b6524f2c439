import { makeStyles, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components'

const useStyles = makeStyles({ number: { textAlign: 'end', '& > *': { justifyContent: 'end' } } })

type Props = {
  /** What the lines are, in words. */
  names?: string[]
  /** The columns after them, of figures. */
  figures?: string[]
  className?: string
}

/** What the columns of a table are called. */
export function TableHead({ names = [], figures = [], className }: Props) {
  const styles = useStyles()
  return (
    <TableHeader className={className}>
      <TableRow>
        {names.map((name) => (
          <TableHeaderCell key={name}>{name}</TableHeaderCell>
        ))}
        {figures.map((name) => (
          <TableHeaderCell key={name} className={styles.number}>
            {name}
          </TableHeaderCell>
        ))}
      </TableRow>
    </TableHeader>
  )
}
