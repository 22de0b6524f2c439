import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, type KeyboardEvent, useId } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { usePressedBy } from '../keys/keyboard.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { audienceIcon, useAudienceStyles } from './audience.tsx'
import { KeptReplies } from './kept-replies.tsx'
import type { Told } from './outcome-bar.tsx'
import { useTyped } from './use-typed.ts'
import type { Audience } from './written-for.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  heading: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  field: { width: '100%' },
  hint: { color: tokens.colorNeutralForeground2 },
  send: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** As much as the API takes. */
export const LONGEST = 2_000

/** What both forms are given, wherever they stand. */
export type WritingProps = {
  ticket: TicketJson
  busy: boolean
  act: (action: Action) => Promise<boolean>
  told: Told
  /** It is saved: a dialog closes. */
  done?: () => void
}

type Props = WritingProps & {
  /** Whoever reads it: one form, one colour. */
  audience: Audience
  name: 'comment' | 'note'
  words: { title: string; label: string; hint: string; send: string }
  /** What was typed and not sent, by the ticket's number. */
  kept: Map<string, string>
}

/** A text about a ticket, to those whose ticket it is or for agents alone. */
export function WritingForm({ ticket, busy, act, told, done, audience, name, words, kept }: Props) {
  const styles = useStyles()
  const look = useAudienceStyles()
  const heading = useId()
  const pressedBy = usePressedBy<HTMLTextAreaElement>(name)
  const { typed, write, forget } = useTyped(kept, ticket.number)
  const text = typed ?? ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || busy) return
    if (!(await act({ name, body: { text } }))) return
    forget(text)
    done?.()
  }
  return (
    <section aria-labelledby={heading}>
      <form className={mergeClasses(styles.form, look[audience])} onSubmit={send}>
        <Subtitle2 as="h2" id={heading} className={styles.heading}>
          {audienceIcon[audience]}
          {words.title}
        </Subtitle2>
        <Text label={words.label} hint={words.hint} text={text} write={write} pressedBy={pressedBy} />
        {audience === 'employee' && <KeptReplies text={text} write={write} />}
        <div className={styles.send}>
          <Button type="submit" disabledFocusable={busy || text.trim() === ''}>
            {words.send}
          </Button>
          {told(name)}
        </div>
      </form>
    </section>
  )
}

type TextProps = {
  label: string
  hint: string
  text: string
  write: (text: string) => void
  pressedBy?: ReturnType<typeof usePressedBy<HTMLTextAreaElement>>
}

/** Sent with Ctrl and Enter as well. */
export function Text({ label, hint, text, write, pressedBy }: TextProps) {
  const { words, formats } = useLanguage()
  const styles = useStyles()
  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }
  const isNearlyFull = text.length > LONGEST - 200
  const length = words.comment.length(formats.number(text.length), formats.number(LONGEST))
  return (
    <Field
      className={styles.field}
      label={label}
      hint={{ className: styles.hint, children: isNearlyFull ? `${length} ${hint}` : hint }}
    >
      <Textarea
        {...pressedBy}
        value={text}
        maxLength={LONGEST}
        resize="vertical"
        onChange={(_, { value }) => write(value)}
        onKeyDown={sendByKey}
      />
    </Field>
  )
}
