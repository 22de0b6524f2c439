import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import type { StatusLine } from '../../cards/card-data.ts'
import { Block, list } from '../layout.tsx'

const useStyles = makeStyles({
  list,
  line: { display: 'flex', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorNeutralForeground2 },
  attention: { color: tokens.colorStatusDangerForeground1 },
})

const marks = { good: CheckmarkCircleRegular, waiting: ClockRegular, attention: ErrorCircleRegular }

/** A line for each: who, and how far it got. */
export function WhoWasTold({ lines }: { lines: StatusLine[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {lines.map(({ who, state, tone }) => {
        const Mark = marks[tone]
        return (
          <li key={who} className={styles.line}>
            <Mark aria-hidden className={mergeClasses(styles.mark, styles[tone])} />
            <div>
              <div>{who}</div>
              <Block kind="quiet">{state}</Block>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
