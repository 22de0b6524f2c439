import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useAudienceStyles } from '../ticket/audience.tsx'
import { KeptReplies } from '../ticket/kept-replies.tsx'
import { How } from '../ticket/resolve-dialog.tsx'
import { Text } from '../ticket/writing-form.tsx'
import type { Doing } from './step.ts'
import { useTicketsNamed, WorkDialog } from './work-dialog.tsx'

const useStyles = makeStyles({
  text: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
})

type Props = {
  tickets: TicketSummary[]
  begin: (action: Doing, tickets: TicketSummary[]) => void
  close: () => void
}

/** How they were resolved, and what is said of it: the same for all. */
export function ResolveDialog({ tickets, begin, close }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const look = useAudienceStyles()
  const title = words.work.resolve(useTicketsNamed(tickets))
  const [resolution, setResolution] = useState('done')
  const [text, write] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin({ name: 'resolve', body: { resolution, text, mayUndo: true } }, tickets)
  }
  return (
    <WorkDialog title={title} submit={{ name: title, by: submit }} close={close}>
      <How resolution={resolution} choose={setResolution} />
      <div className={mergeClasses(styles.text, look.employee)}>
        <Text label={words.work.message} hint={words.resolve.hint} text={text} write={write} />
        <KeptReplies text={text} write={write} />
      </div>
    </WorkDialog>
  )
}
