import { Button, Field, Input } from '@fluentui/react-components'
import { CopyRegular, LinkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { type Place, writePlace } from '../address.ts'
import { useTab } from '../tab-context.tsx'
import { useGoesBy } from './goes-by.ts'

type Props = {
  to: Place
  label: string
  size?: 'small'
}

/** Copies a link to this view for a colleague. If the browser refuses, the link is shown instead. */
export function CopyLink({ to, label, size }: Props) {
  const { linkTo } = useTab()
  const { copyLink, copied, notCopied } = useTab().words.actions
  const link = linkTo(writePlace(to))
  const { isCopied, copy } = useCopy(link)
  return (
    <>
      <Button appearance="subtle" size={size} icon={<LinkRegular />} onClick={copy}>
        {copyLink}
      </Button>
      <span role="status">
        {isCopied === true && copied}
        {isCopied === false && notCopied}
      </span>
      {isCopied === false && (
        <Field label={label}>
          <Input readOnly value={link} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  )
}

/** Copies the number, which is also shown beside the button if the browser refuses. */
export function CopyNumber({ number }: { number: string }) {
  const { copyNumber, numberCopied } = useTab().words.ticket
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

/** `isCopied`: null when nothing was copied recently. */
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
