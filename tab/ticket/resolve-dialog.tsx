import {
  Button,
  Dialog,
  DialogSurface,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { OfferedJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { DialogParts } from '../dialog.tsx'
import { useShortcut } from '../keys/keyboard.tsx'
import { useTab } from '../tab-context.tsx'
import { useAudienceStyles } from './audience.tsx'
import { joined, KeptReplies } from './kept-replies.tsx'
import { commentReaders } from './readers.ts'
import { useTyped } from './use-typed.ts'
import { Text } from './writing-form.tsx'

const useStyles = makeStyles({
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
  sentence: { fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
})

/** The initial focus: the resolution, or the text to the employee. */
export type BeginAt = 'how' | 'text'

export type Resolved = { resolution: string; text: string }

type Props = {
  tickets: TicketSummary[]
  beginAt: BeginAt
  /** The last chosen resolution, when the agent tries again. */
  tried?: string | undefined
  title: string
  send: string
  /** Suggested sentences; a press puts one into the text. */
  offered: OfferedJson[]
  /** @param forget to be called once resolved: deletes the unsent text */
  resolve: (resolved: Resolved, forget: (saved: string) => void) => void
  close: () => void
}

/** Asks for the resolution of one or several tickets, and for a text to the employee, the same for all. */
export function ResolveDialog({ open = true, ...asked }: Props & { open?: boolean }) {
  return (
    // Without motion: a fading dialog would still catch keys.
    <Dialog open={open} surfaceMotion={null} onOpenChange={(_, { open: stays }) => stays || asked.close()}>
      <DialogSurface>
        <ResolveForm {...asked} />
      </DialogSurface>
    </Dialog>
  )
}

function ResolveForm({ tickets, beginAt, tried, title, send, offered, resolve, close }: Props) {
  const { words } = useTab()
  const styles = useStyles()
  const look = useAudienceStyles()
  const [resolution, setResolution] = useState(tried ?? 'done')
  const { typed, write, forget } = useTyped('resolve', ...tickets.map(({ number }) => number))
  const text = typed ?? ''
  const fitting = offered.filter((one) => one.resolution === resolution)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    resolve({ resolution, text }, forget)
  }
  const buttons = (
    <>
      <Button onClick={() => close()}>{words.actions.cancel}</Button>
      <Button {...useShortcut('send')} type="submit" appearance="primary">
        {send}
      </Button>
    </>
  )
  return (
    <form onSubmit={submit}>
      <DialogParts title={title} look={styles.content} buttons={buttons} fluid>
        <How resolution={resolution} choose={setResolution} />
        {/* Styled by its audience, as the other texts are. */}
        <div ref={useFocusOnText(beginAt)} className={mergeClasses(look.text, look.employee)}>
          {fitting.length > 0 && (
            <fieldset aria-label={words.resolve.offered} className={styles.offered}>
              {fitting.map((one) => (
                <Button
                  key={one.text}
                  size="small"
                  className={styles.sentence}
                  onClick={() => write(joined(text, one.text))}
                >
                  {one.text}
                </Button>
              ))}
            </fieldset>
          )}
          <Text label={useLabel(tickets)} hint={words.resolve.hint} text={text} write={write} />
          <KeptReplies text={text} write={write} />
        </div>
      </DialogParts>
    </form>
  )
}

/** Names the readers, if there is only one ticket. */
function useLabel([only, ...others]: TicketSummary[]): string {
  const { words } = useTab()
  return only && others.length === 0
    ? words.resolve.label(words.both(commentReaders(only, words)))
    : words.work.message
}

/** Focuses the text after the dialog has focused its first field. */
function useFocusOnText(beginAt: BeginAt) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (beginAt !== 'text') return
    const frame = requestAnimationFrame(() => place.current?.querySelector('textarea')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [beginAt])
  return place
}

type HowProps = { resolution: string; choose: (resolution: string) => void }

function How({ resolution, choose }: HowProps) {
  const { words } = useTab()
  return (
    <Field label={words.resolve.how}>
      <RadioGroup
        className={useStyles().choices}
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
