import { MenuItem, makeStyles, tokens } from '@fluentui/react-components'

const color = tokens.colorNeutralForeground2
const useStyles = makeStyles({
  // It is there to be read, unlike what else is disabled.
  note: { color, ':hover': { color }, ':hover:active': { color }, ':focus': { color } },
})

/** In a menu, in place of what there would be to choose. */
export function MenuNote({ children }: { children: string }) {
  return (
    <MenuItem disabled className={useStyles().note}>
      {children}
    </MenuItem>
  )
}
