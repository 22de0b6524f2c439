import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { noFilters, noLookFilters, type Place } from './address.ts'
import { KeyHelp } from './keys/key-help.tsx'
import { useKey, usePressedBy } from './keys/keyboard.tsx'
import { typeAheadFor } from './keys/typed-ahead.ts'
import { LanguageMenu } from './language/language-menu.tsx'
import { inLine, line, onPhone } from './layout.tsx'
import { QuickOpen } from './quick-open/quick-open.tsx'
import { StandingLink } from './standing-link.tsx'
import { useTab } from './tab-context.tsx'
import { goTo } from './use-place.ts'

const useStyles = makeStyles({
  bar: {
    ...line,
    gap: `0 ${tokens.spacingHorizontalL}`,
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  here: { fontWeight: tokens.fontWeightSemibold },
  own: { ...inLine, marginInlineStart: 'auto', display: 'flex' },
  keys: { [onPhone]: { display: 'none' } },
  skip: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalS,
    insetBlockStart: tokens.spacingVerticalXS,
    zIndex: 2,
    ':not(:focus)': { transform: 'translateY(-300%)' },
  },
})

export function Navigation({ place }: { place: Place }) {
  const { me } = useTab()
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <Ways place={place} />
      <div className={styles.own}>
        {me.agent && <QuickOpen />}
        {me.agent && (
          <span className={styles.keys}>
            <KeyHelp />
          </span>
        )}
        <LanguageMenu />
      </div>
    </header>
  )
}

type PressedBy = ReturnType<typeof usePressedBy<HTMLAnchorElement>>
type Way = { name: string; to: Place; isMine: boolean; onWeb?: string | null }

function Ways({ place }: { place: Place }) {
  const { me, left, words } = useTab()
  const styles = useStyles()
  const pressedBy: Partial<Record<Place['view'], PressedBy>> = {
    tickets: usePressedBy<HTMLAnchorElement>('list'),
    statistics: usePressedBy<HTMLAnchorElement>('statistics'),
  }
  // For views without a search field.
  useKey('search', () => {
    typeAheadFor(left, 'search')
    left.number = null
    goTo({ view: 'tickets', filters: left.filters })
  })
  const { tickets, statistics, leader } = words
  const home = { view: 'tickets', filters: noFilters } as const
  const instruction = { view: 'instruction', heading: null } as const
  const ways: Way[] = [
    { name: leader.title, to: { view: 'alerts' }, isMine: me.leader && !me.agent },
    { name: me.agent ? tickets.title : tickets.mine, to: home, isMine: true },
    { name: statistics.title, to: { view: 'statistics' }, isMine: me.agent },
    { name: leader.title, to: { view: 'alerts' }, isMine: me.leader && me.agent },
    { name: words.audit.title, to: { view: 'audit', looks: noLookFilters }, isMine: me.auditor === true },
    { name: words.instruction.title, to: instruction, isMine: true, onWeb: me.instruction },
  ]
  return (
    <nav className={styles.ways} aria-label={words.navigation}>
      {ways
        .filter(({ isMine }) => isMine)
        .map(({ name, to, onWeb }) => (
          <StandingLink
            key={to.view}
            {...pressedBy[to.view]}
            {...(onWeb ? { href: onWeb, target: '_blank', rel: 'noopener noreferrer' } : { to })}
            {...(!onWeb && to.view === place.view && { className: styles.here, 'aria-current': 'page' })}
          >
            {name}
          </StandingLink>
        ))}
    </nav>
  )
}

/** Skips the navigation for keyboard users. A button, as the address after `#` is the view. */
export function SkipLink() {
  const { words } = useTab()
  return (
    <Button appearance="primary" className={useStyles().skip} onClick={goToContent}>
      {words.skip}
    </Button>
  )
}

function goToContent(): void {
  const main = document.querySelector('main')
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
