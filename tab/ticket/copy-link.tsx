import { Button } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { writePlace } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'

/** A link that opens this ticket for a colleague. */
export function CopyLink({ ticket }: { ticket: TicketJson }) {
  const { linkTo } = useTab()
  const { words } = useLanguage()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(linkTo(writePlace({ view: 'ticket', number: ticket.number })))
    setCopied(true)
  }
  return (
    <>
      <Button
        appearance="subtle"
        icon={<LinkRegular />}
        onClick={() => void copy().catch(() => setCopied(false))}
      >
        {words.actions.copyLink}
      </Button>
      <span role="status">{isCopied && words.actions.copied}</span>
    </>
  )
}
