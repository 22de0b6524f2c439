import { makeStyles, tokens } from '@fluentui/react-components'
import type { ComponentProps } from 'react'

/** Things beside each other, and below each other where that is narrow. */
export const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: tokens.spacingHorizontalS,
} as const

/** The same with more room between them. */
export const wideLine = { ...line, gap: tokens.spacingHorizontalM } as const

/** Things below each other. */
export const stack = { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } as const

/** A list without bullets. */
export const list = { listStyleType: 'none', margin: 0, padding: 0 } as const

/** One of a list, set off from the next. */
export const row = {
  paddingBlock: tokens.spacingVerticalS,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const

export const useLayout = makeStyles({
  line,
  wideLine,
  stack,
  /** Said besides. */
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What looks the same in many views. */
export function Block({
  kind,
  ...div
}: ComponentProps<'div'> & { kind: keyof ReturnType<typeof useLayout> }) {
  return <div {...div} className={useLayout()[kind]} />
}
