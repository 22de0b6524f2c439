import { makeStyles, tokens } from '@fluentui/react-components'
import type { ComponentProps } from 'react'

export const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: tokens.spacingHorizontalS,
} as const

/** A phone has no keys to press and one line for the navigation. */
export const onPhone = '@media (pointer: coarse) and (max-width: 480px)'

export const wideLine = { ...line, gap: tokens.spacingHorizontalM } as const

/** Puts the words of subtle buttons, not the space around them, in line with what is above and below. */
const outwards = `calc(-1 * ${tokens.spacingHorizontalS})`
export const inLine = { marginInlineStart: outwards, marginInlineEnd: outwards } as const

export const stack = { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } as const

export const row = {
  paddingBlock: tokens.spacingVerticalS,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const

export const useLayout = makeStyles({
  line,
  wideLine,
  stack,
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function Block({
  kind,
  ...div
}: ComponentProps<'div'> & { kind: keyof ReturnType<typeof useLayout> }) {
  return <div {...div} className={useLayout()[kind]} />
}
