import { Button } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { writtenFor } from './readers.ts'

export function PrintButton() {
  const { words } = useTab()
  return (
    <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
      {words.print.print}
    </Button>
  )
}

/**
 * Seen on paper alone: what the forms show on the screen, and what is left out. Paper is read by others than agents, so
 * what is for agents alone is not on it.
 */
export function OnPaper({ ticket }: { ticket: TicketJson }) {
  const { me, words } = useTab()
  const { externalReference, history } = ticket
  const internal = history.filter((entry) => entry.text && writtenFor(entry, ticket) === 'agents').length
  return (
    <div data-paper>
      {externalReference && <p>{`${words.columns.externalReference}: ${externalReference}`}</p>}
      {internal > 0 && <p>{words.print.leftOut(internal)}</p>}
      <p>{words.print.by(me.name)}</p>
    </div>
  )
}
