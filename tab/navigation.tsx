import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { noFilters, type Place, writePlace } from './address.ts'
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
  ways: { display: 'flex', gap: tokens.spacingHorizontalL },
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
  const ways: { name: string; to: Place }[] = [
    {
      name: me.agent ? words.tickets.title : words.tickets.mine,
      to: { view: 'tickets', filters: noFilters },
    },
    ...(me.agent ? [{ name: words.statistics.title, to: { view: 'statistics' } as const }] : []),
  ]
  return (
    <nav className={styles.ways} aria-label={words.navigation}>
      {ways.map(({ name, to }) => (
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
