import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { noFilters, type Place, writePlace } from './address.ts'
import { noLookFilters } from './audit/look-filters.ts'
import { KeyHelp } from './keys/key-help.tsx'
import { useKey, usePressedBy } from './keys/keyboard.tsx'
import { useLanguage } from './language/language-context.tsx'
import { LanguageMenu } from './language/language-menu.tsx'
import { QuickOpen } from './quick-open/quick-open.tsx'
import { useStanding } from './standing.ts'
import { useTab } from './tab-context.tsx'
import { goTo } from './use-place.ts'

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
  own: { marginLeft: 'auto', display: 'flex' },
})

/** The ways to the views, and the choice of language. */
export function Navigation({ place }: { place: Place }) {
  const { me } = useTab()
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <Ways place={place} />
      <div className={styles.own}>
        {me.agent && <QuickOpen />}
        {me.agent && <KeyHelp />}
        <LanguageMenu />
      </div>
    </header>
  )
}

type PressedBy = ReturnType<typeof usePressedBy<HTMLAnchorElement>>

function Ways({ place }: { place: Place }) {
  const { me, left } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const pressedBy: Partial<Record<Place['view'], PressedBy>> = {
    tickets: usePressedBy<HTMLAnchorElement>('list'),
    statistics: usePressedBy<HTMLAnchorElement>('statistics'),
  }
  // From where there is nothing to search in.
  useKey('search', () => {
    Object.assign(left, { begin: 'search', number: null })
    goTo({ view: 'tickets', filters: left.filters })
  })
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
          <Way
            key={to.view}
            href={writePlace(to)}
            isHere={place.view === to.view}
            pressedBy={pressedBy[to.view]}
          >
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
  const standing = useStanding()
  const name = words.instruction.title
  if (me.instruction === null) {
    return (
      <Way href={writePlace({ view: 'instruction', heading: null })} isHere={isHere}>
        {name}
      </Way>
    )
  }
  return (
    <Link className={standing.link} href={me.instruction} target="_blank" rel="noopener noreferrer">
      {name}
    </Link>
  )
}

type WayProps = { href: string; isHere: boolean; pressedBy?: PressedBy | undefined; children: string }

function Way({ href, isHere, pressedBy, children }: WayProps) {
  const styles = useStyles()
  const standing = useStanding()
  return (
    <Link
      {...pressedBy}
      href={href}
      className={mergeClasses(standing.link, isHere && styles.here)}
      aria-current={isHere ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
