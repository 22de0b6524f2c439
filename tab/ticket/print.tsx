import { Button } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { writtenFor } from './readers.ts'

export function PrintButton({ appearance }: { appearance: 'subtle' | 'secondary' }) {
  const { words } = useTab()
  return (
    <Button appearance={appearance} icon={<PrintRegular />} onClick={() => window.print()}>
      {words.print.print}
    </Button>
  )
}

/**
 * Shown on paper only: the values of the forms, and the number of left-out notes. Others than agents read
 * paper, so internal notes are not printed.
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
