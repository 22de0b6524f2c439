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
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  here: { fontWeight: tokens.fontWeightSemibold },
  language: { marginLeft: 'auto' },
})

/** The ways to the views for who has several, and everybody's choice of language. */
export function Navigation({ place }: { place: Place }) {
  const { me } = useTab()
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      {(me.agent || me.leader) && <Ways place={place} />}
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
  const { tickets, statistics, leader } = words
  const ways: { name: string; to: Place; isMine: boolean }[] = [
    { name: leader.title, to: { view: 'alerts' }, isMine: me.leader && !me.agent },
    {
      name: me.agent ? tickets.title : tickets.mine,
      to: { view: 'tickets', filters: noFilters },
      isMine: true,
    },
    { name: statistics.title, to: { view: 'statistics' }, isMine: me.agent },
    { name: leader.title, to: { view: 'alerts' }, isMine: me.leader && me.agent },
    { name: words.audit.title, to: { view: 'audit', looks: noLookFilters }, isMine: me.auditor === true },
  ]
  return (
    <nav className={styles.ways} aria-label={words.navigation}>
      {ways
        .filter(({ isMine }) => isMine)
        .map(({ name, to }) => (
          <Link
            key={to.view}
            href={writePlace(to)}
            className={to.view === place.view ? styles.here : undefined}
            aria-current={to.view === place.view ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
    </nav>
  )
}
