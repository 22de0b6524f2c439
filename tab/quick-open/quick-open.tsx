import { makeStyles } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { DialogButton } from '../dialog.tsx'
import { useTab } from '../tab-context.tsx'
import { goTo } from '../use-place.ts'
import { Finder } from './finder.tsx'

const useStyles = makeStyles({
  // Fixed at the top while the results below grow and shrink.
  surface: { marginTop: '10vh' },
})

export function QuickOpen() {
  const { words } = useTab()
  const { surface } = useStyles()
  return (
    <DialogButton name="quickOpen" title={words.quickOpen.title} icon={<SearchRegular />} surface={surface}>
      {(close) => (
        <Finder
          open={(number) => {
            close()
            goTo({ view: 'ticket', number })
          }}
        />
      )}
    </DialogButton>
  )
}
