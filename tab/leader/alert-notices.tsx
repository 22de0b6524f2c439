import { makeStyles } from '@fluentui/react-components'
import type { AlertJson } from '../../bot/helpdesk/alert-shapes.ts'
import { Bar } from '../bar.tsx'
import { Block } from '../layout.tsx'

const useStyles = makeStyles({
  line: { margin: 0 },
})

/** What has been done, what to do, and by when. */
export function AlertNotices({ alert }: { alert: AlertJson }) {
  const styles = useStyles()
  const { confirmed, advice, deadline, done } = alert.card
  const settled = [...confirmed, ...done.split('\n').filter(Boolean)]
  return (
    <Block kind="stack">
      {deadline && (
        <Bar intent="warning" layout="multiline">
          {deadline}
        </Bar>
      )}
      {settled.map((line) => (
        <Bar key={line} intent="success" layout="multiline">
          {line}
        </Bar>
      ))}
      {advice.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </Block>
  )
}
