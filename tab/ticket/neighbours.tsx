import { makeStyles, tokens } from '@fluentui/react-components'
import { usePressedBy } from '../keys/keyboard.tsx'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'

const useStyles = makeStyles({
  ways: { display: 'flex', gap: tokens.spacingHorizontalL },
})

/** Links to the tickets before and after this one in the list from which it was opened. */
export function Neighbours({ number }: { number: string }) {
  const { left, words } = useTab()
  const styles = useStyles()
  const next = usePressedBy<HTMLAnchorElement>('next')
  const previous = usePressedBy<HTMLAnchorElement>('previous')
  const listed = left.list?.page.items.map((one) => one.number) ?? []
  const at = listed.indexOf(number)
  const [before, after] = at < 0 ? [] : [listed[at - 1], listed[at + 1]]
  if (!before && !after) return null
  return (
    <div className={styles.ways}>
      {before && (
        <StandingLink {...previous} to={{ view: 'ticket', number: before }}>
          {words.ticket.neighbours.previous}
        </StandingLink>
      )}
      {after && (
        <StandingLink {...next} to={{ view: 'ticket', number: after }}>
          {words.ticket.neighbours.next}
        </StandingLink>
      )}
    </div>
  )
}
