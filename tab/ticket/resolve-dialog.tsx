import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { useAudienceStyles } from './audience.tsx'
import { commentReaders, firstNames } from './comment-readers.ts'
import { joined, KeptReplies } from './kept-replies.tsx'
import { useTyped } from './use-typed.ts'
import { Text } from './writing-form.tsx'

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalXL },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choices: { display: 'flex', flexWrap: 'wrap' },
  offered: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  // To whom it goes is seen as it is beside the other texts.
  text: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  sentence: { fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
})

type Props = {
  ticket: TicketJson
  open: boolean
  close: () => void
  /** What comes of it is told where the dialog was opened. */
  act: (action: Action) => Promise<boolean>
}

/** Asks how a ticket was resolved, and for words to the employee. Opened from the ticket or from anywhere else. */
export function ResolveDialog({ open, close, ...asked }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => stays || close()}>
      <DialogSurface className={styles.surface} aria-label={words.resolve.title}>
        <ResolveForm {...asked} close={close} />
      </DialogSurface>
    </Dialog>
  )
}

function ResolveForm({ ticket, close, act }: Omit<Props, 'open'>) {
  const { words } = useLanguage()
  const styles = useStyles()
  const look = useAudienceStyles()
  const [resolution, setResolution] = useState('done')
  const { typed, write, forget } = useTyped(useTab().left.resolutions, ticket.number)
  const text = typed ?? ''
  const readers = commentReaders(ticket, words)
  const resolve = async (event: FormEvent) => {
    event.preventDefault()
    close()
    if (await act({ name: 'resolve', body: { resolution, text, mayUndo: true } })) forget(text)
  }
  return (
    <form onSubmit={resolve}>
      <DialogBody>
        <DialogTitle>{words.resolve.title}</DialogTitle>
        <DialogContent className={styles.content}>
          <How resolution={resolution} choose={setResolution} />
          <div className={mergeClasses(styles.text, look.employee)}>
            <Offered ticket={ticket} resolution={resolution} use={(one) => write(joined(text, one))} />
            <Text
              label={words.resolve.label(words.both(readers))}
              hint={words.resolve.hint}
              text={text}
              write={write}
            />
            <KeptReplies text={text} write={write} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{words.resolve.cancel}</Button>
          <Button type="submit" appearance="primary">
            {words.resolve.send(words.both(firstNames(readers, words)))}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

type HowProps = { resolution: string; choose: (resolution: string) => void }

/** How it was resolved. */
export function How({ resolution, choose }: HowProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Field label={words.resolve.how}>
      <RadioGroup
        className={styles.choices}
        layout="horizontal"
        value={resolution}
        onChange={(_, { value }) => choose(value)}
      >
        {Object.entries(words.resolutions).map(([id, name]) => (
          <Radio key={id} value={id} label={capitalised(name)} />
        ))}
      </RadioGroup>
    </Field>
  )
}

type OfferedProps = { ticket: TicketJson; resolution: string; use: (text: string) => void }

/** Sentences that fit; a press puts one into the text. */
function Offered({ ticket, resolution, use }: OfferedProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  const fitting = ticket.resolutionWords.filter((one) => one.resolution === resolution)
  if (fitting.length === 0) return null
  return (
    <fieldset aria-label={words.resolve.offered} className={styles.offered}>
      {fitting.map(({ text }) => (
        <Button key={text} size="small" className={styles.sentence} onClick={() => use(text)}>
          {text}
        </Button>
      ))}
    </fieldset>
  )
}

/** Within a sentence they are small. */
function capitalised([first = '', ...rest]: string): string {
  return first.toUpperCase() + rest.join('')
}
