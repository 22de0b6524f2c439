import { Button, Field, Input } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { writePlace } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { useGoesBy } from './goes-by.ts'

/** A link that opens this ticket for a colleague. Where the browser does not let it be copied it is shown instead. */
export function CopyLink({ ticket }: { ticket: TicketJson }) {
  const { linkTo } = useTab()
  const { words } = useLanguage()
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  useGoesBy(
    copied,
    copied === 'yes',
    useCallback(() => setCopied(null), []),
  )
  const link = linkTo(writePlace({ view: 'ticket', number: ticket.number }))
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <>
      <Button appearance="subtle" icon={<LinkRegular />} onClick={() => void copy()}>
        {words.actions.copyLink}
      </Button>
      <span role="status">
        {copied === 'yes' && words.actions.copied}
        {copied === 'no' && words.actions.notCopied}
      </span>
      {copied === 'no' && (
        <Field label={words.actions.link}>
          <Input readOnly value={link} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  )
}
