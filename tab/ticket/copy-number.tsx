import { Button } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { useGoesBy } from './goes-by.ts'

/** Where the browser does not let it be copied, the number stands beside it. */
export function CopyNumber({ number }: { number: string }) {
  const { words } = useLanguage()
  const [isCopied, setCopied] = useState(false)
  useGoesBy(
    isCopied,
    isCopied,
    useCallback(() => setCopied(false), []),
  )
  const copy = () =>
    navigator.clipboard.writeText(number).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<CopyRegular />}
        aria-label={words.ticket.copyNumber}
        onClick={() => void copy()}
      />
      <span role="status">{isCopied && words.ticket.numberCopied}</span>
    </>
  )
}
