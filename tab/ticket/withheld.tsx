import { Button } from '@fluentui/react-components'
import { Bar } from '../bar.tsx'
import { useTab } from '../tab-context.tsx'
import type { PartProps } from './outcome-bar.tsx'

/** After a restore, waiting deliveries may have been sent before. An agent decides. */
export function Withheld({ ticket, busy, act }: Omit<PartProps, 'told'>) {
  const { words } = useTab()
  if (!ticket.withheld) return null
  const ways = (['send', 'sent'] as const).map((how) => (
    <Button key={how} disabledFocusable={busy} onClick={() => act({ name: 'release', body: { how } })}>
      {words.withheld[how]}
    </Button>
  ))
  return (
    <Bar intent="warning" layout="multiline" actions={ways}>
      {words.withheld.means}
    </Bar>
  )
}
