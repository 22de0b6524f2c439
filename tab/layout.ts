import { tokens } from '@fluentui/react-components'

/** Things beside each other, and below each other where that is narrow. */
export const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: tokens.spacingHorizontalS,
} as const

/** The same with more room between them. */
export const wideLine = { ...line, gap: tokens.spacingHorizontalM } as const

/** A list without bullets. */
export const list = { listStyleType: 'none', margin: 0, padding: 0 } as const

/** One of a list, set off from the next. */
export const row = {
  paddingBlock: tokens.spacingVerticalS,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const
