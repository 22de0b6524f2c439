import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useLanguage } from './language/language-context.tsx'

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalS,
    insetBlockStart: tokens.spacingVerticalXS,
    zIndex: 2,
    ':not(:focus)': { transform: 'translateY(-300%)' },
  },
})

/** Past the way to the views, for whoever goes by keyboard. No address of its own: what is after `#` is the place. */
export function SkipLink() {
  const { words } = useLanguage()
  return (
    <Button appearance="primary" className={useStyles().link} onClick={goToContent}>
      {words.skip}
    </Button>
  )
}

function goToContent(): void {
  const main = document.querySelector('main')
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
