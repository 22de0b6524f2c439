import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { type Place, writePlace } from './address.ts'

const useStyles = makeStyles({
  link: { minHeight: '24px', display: 'inline-flex', alignItems: 'center' },
  back: { gap: tokens.spacingHorizontalXS },
})

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  to?: Place
  inline?: boolean
  ref?: Ref<HTMLAnchorElement>
}

/** A link on its own is large enough for a finger. A link in a sentence is as high as its line. */
export function StandingLink({ to, className, ...link }: Props) {
  const href = to ? writePlace(to) : link.href
  return <Link {...link} href={href} className={mergeClasses(useStyles().link, className)} />
}

export function BackLink({ children, ...link }: Props) {
  return (
    <StandingLink {...link} className={useStyles().back}>
      <ArrowLeftRegular aria-hidden />
      {children}
    </StandingLink>
  )
}
