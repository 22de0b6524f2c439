import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { noFilters, type Place, writePlace } from './address.ts'
import { words } from './words.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  here: { fontWeight: tokens.fontWeightSemibold },
})

/** An agent's ways to the views. */
export function Navigation({ place }: { place: Place }) {
  const styles = useStyles()
  const ways: { name: string; to: Place; isHere: boolean }[] = [
    {
      name: words.tickets.title,
      to: { view: 'tickets', filters: noFilters },
      isHere: place.view === 'tickets',
    },
    { name: words.statistics.title, to: { view: 'statistics' }, isHere: place.view === 'statistics' },
  ]
  return (
    <nav className={styles.bar} aria-label={words.navigation}>
      {ways.map(({ name, to, isHere }) => (
        <Link
          key={name}
          href={writePlace(to)}
          className={isHere ? styles.here : undefined}
          aria-current={isHere ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
