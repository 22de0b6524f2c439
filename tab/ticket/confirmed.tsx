import { Button, makeStyles } from '@fluentui/react-components'
import { Bar } from '../bar.tsx'
import { stack } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import type { PartProps } from './outcome-bar.tsx'

const useStyles = makeStyles({
  bars: {
    ...stack,
    // Takes no space when it is empty.
    '&:not(:has(> :not(:empty)))': { position: 'absolute' },
  },
})

export function Confirmed({ ticket, busy, act, told }: PartProps) {
  const { me, words } = useTab()
  const { confirmed, confirmedLines, confirmable } = ticket
  const notSo = (what: string) => (
    <Button
      aria-label={words.actions.notSoOf(confirmable[what] ?? what)}
      disabledFocusable={busy}
      onClick={() => act({ name: 'unconfirm', body: { what } })}
    >
      {words.actions.notSo}
    </Button>
  )
  return (
    <div className={useStyles().bars}>
      {confirmed.map(({ what }, at) => (
        <Bar key={what} intent="success" actions={me.agent && notSo(what)}>
          {confirmedLines[at]}
        </Bar>
      ))}
      {me.agent && told('confirmed')}
    </div>
  )
}
