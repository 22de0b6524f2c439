import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { noFilters, type Place, writePlace } from './address.ts'
import { noLookFilters } from './audit/look-filters.ts'
import { useLanguage } from './language/language-context.tsx'
import { LanguageMenu } from './language/language-menu.tsx'
import { useTab } from './tab-context.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  here: { fontWeight: tokens.fontWeightSemibold },
  language: { marginLeft: 'auto' },
})

/** The ways to the views, and the choice of language. */
export function Navigation({ place }: { place: Place }) {
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <Ways place={place} />
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
          <Way key={to.view} href={writePlace(to)} isHere={place.view === to.view}>
            {name}
          </Way>
        ))}
      <InstructionWay isHere={place.view === 'instruction'} />
    </nav>
  )
}

/** Beside the tab, where it is on the web. */
function InstructionWay({ isHere }: { isHere: boolean }) {
  const { me } = useTab()
  const { words } = useLanguage()
  const name = words.instruction.title
  if (me.instruction === null) {
    return (
      <Way href={writePlace({ view: 'instruction', heading: null })} isHere={isHere}>
        {name}
      </Way>
    )
  }
  return (
    <Link href={me.instruction} target="_blank" rel="noopener noreferrer">
      {name}
    </Link>
  )
}

function Way({ href, isHere, children }: { href: string; isHere: boolean; children: string }) {
  const styles = useStyles()
  return (
    <Link href={href} className={isHere ? styles.here : undefined} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  )
}
