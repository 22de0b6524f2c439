import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { noFilters, type Place, writePlace } from './address.ts'
import { noLookFilters } from './audit/look-filters.ts'
import { useLanguage } from './language/language-context.tsx'
import { LanguageMenu } from './language/language-menu.tsx'
import { useTab } from './tab-context.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  here: { fontWeight: tokens.fontWeightSemibold },
  language: { marginLeft: 'auto' },
})

/** An agent's ways to the views, and everybody's choice of language. */
export function Navigation({ place }: { place: Place }) {
  const { me } = useTab()
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      {me.agent && <Ways place={place} />}
      <div className={styles.language}>
        <LanguageMenu />
      </div>
    </header>
  )
}

function Ways({ place }: { place: Place }) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const ways: { name: string; to: Place; isHere: boolean }[] = [
    {
      name: words.tickets.title,
      to: { view: 'tickets', filters: noFilters },
      isHere: place.view === 'tickets',
    },
    { name: words.statistics.title, to: { view: 'statistics' }, isHere: place.view === 'statistics' },
    ...(me.auditor
      ? [
          {
            name: words.audit.title,
            to: { view: 'audit' as const, looks: noLookFilters },
            isHere: place.view === 'audit',
          },
        ]
      : []),
  ]
  return (
    <nav className={styles.ways} aria-label={words.navigation}>
      {ways.map(({ name, to, isHere }) => (
        <Link
          key={to.view}
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
