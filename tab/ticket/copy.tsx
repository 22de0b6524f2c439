import { Button, Field, Input } from '@fluentui/react-components'
import { CopyRegular, LinkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { type Place, writePlace } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { useGoesBy } from './goes-by.ts'

/** A link that opens this ticket for a colleague. */
export function CopyLink({ number }: { number: string }) {
  const { copyLink, copied, link } = useLanguage().words.actions
  return <CopyPlace place={{ view: 'ticket', number }} title={copyLink} copied={copied} label={link} />
}

type Props = { place: Place; title: string; copied: string; label: string; size?: 'small' }

/** A link that opens this place for a colleague. Where the browser does not let it be copied it is shown instead. */
export function CopyPlace({ place, title, copied, label, size }: Props) {
  const { linkTo } = useTab()
  const { words } = useLanguage()
  const link = linkTo(writePlace(place))
  const { isCopied, copy } = useCopy(link)
  return (
    <>
      <Button appearance="subtle" size={size} icon={<LinkRegular />} onClick={copy}>
        {title}
      </Button>
      <span role="status">
        {isCopied === true && copied}
        {isCopied === false && words.actions.notCopied}
      </span>
      {isCopied === false && (
        <Field label={label}>
          <Input readOnly value={link} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  )
}

/** Where the browser does not let it be copied, the number stands beside it. */
export function CopyNumber({ number }: { number: string }) {
  const { copyNumber, numberCopied } = useLanguage().words.ticket
  const { isCopied, copy } = useCopy(number)
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<CopyRegular />}
        aria-label={copyNumber}
        onClick={copy}
      />
      <span role="status">{isCopied && numberCopied}</span>
    </>
  )
}

/** `isCopied`: null when nobody has asked for it lately. */
function useCopy(text: string): { isCopied: boolean | null; copy: () => void } {
  const [isCopied, setCopied] = useState<boolean | null>(null)
  useGoesBy(isCopied, isCopied === true, () => setCopied(null))
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return { isCopied, copy }
}
