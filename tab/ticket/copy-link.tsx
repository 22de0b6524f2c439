import { Button, Field, Input } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Place, writePlace } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { useGoesBy } from './goes-by.ts'

/** A link that opens this ticket for a colleague. */
export function CopyLink({ ticket }: { ticket: TicketJson }) {
  const { copyLink, copied, link } = useLanguage().words.actions
  const place = { view: 'ticket', number: ticket.number } as const
  return <CopyPlace place={place} title={copyLink} copied={copied} label={link} />
}

type Props = { place: Place; title: string; copied: string; label: string; size?: 'small' }

/** A link that opens this place for a colleague. Where the browser does not let it be copied it is shown instead. */
export function CopyPlace({ place, title, copied: isCopied, label, size }: Props) {
  const { linkTo } = useTab()
  const { words } = useLanguage()
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  useGoesBy(
    copied,
    copied === 'yes',
    useCallback(() => setCopied(null), []),
  )
  const link = linkTo(writePlace(place))
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <>
      <Button appearance="subtle" size={size} icon={<LinkRegular />} onClick={() => void copy()}>
        {title}
      </Button>
      <span role="status">
        {copied === 'yes' && isCopied}
        {copied === 'no' && words.actions.notCopied}
      </span>
      {copied === 'no' && (
        <Field label={label}>
          <Input readOnly value={link} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  )
}
