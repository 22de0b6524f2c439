import { makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular, SendRegular } from '@fluentui/react-icons'
import { stack } from '../layout.tsx'

/** The audiences differ by colour, by edge where colours are few, by icon and by word. */
export const useAudienceStyles = makeStyles({
  text: { ...stack, alignItems: 'flex-start', padding: tokens.spacingHorizontalM },
  employee: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  agents: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    border: `1px dashed ${tokens.colorPaletteYellowForeground1}`,
    borderLeft: `4px dashed ${tokens.colorPaletteYellowForeground1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** The icon keeps its size, however long the name beside it is. */
const wholeSign = { 'aria-hidden': true, style: { flexShrink: 0 } } as const

export const audienceIcon = {
  employee: <SendRegular {...wholeSign} />,
  agents: <LockClosedRegular {...wholeSign} />,
}
