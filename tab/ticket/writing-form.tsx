import { Button, Field, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { type FormEvent, type KeyboardEvent, type RefObject, useId, useRef } from 'react'
import { onEscape } from '../keys/escape.ts'
import { usePressedBy, useShortcut } from '../keys/keyboard.tsx'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import { LONGEST, TextBox } from '../text-box.tsx'
import { audienceIcon, useAudienceStyles } from './audience.tsx'
import { KeptReplies } from './kept-replies.tsx'
import type { PartProps } from './outcome-bar.tsx'
import { type Audience, commentReaders, firstNames } from './readers.ts'
import { useHeardAfter } from './use-heard-after.ts'
import { useTyped } from './use-typed.ts'

const useStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  field: { width: '100%' },
  hint: { color: tokens.colorNeutralForeground2 },
})

export function CommentForm(props: PartProps) {
  const { words } = useTab()
  const { titleOfTwo, title, label, hint, send } = words.comment
  const readers = commentReaders(props.ticket, words)
  const said = {
    title: readers.length > 1 ? titleOfTwo : title,
    label: label(words.both(readers)),
    hint,
    send: send(words.both(firstNames(readers, words))),
  }
  return <WritingForm {...props} name="comment" audience="employee" words={said} />
}

export function NoteForm(props: PartProps) {
  const { title, label, hint, save } = useTab().words.note
  return <WritingForm {...props} name="note" audience="agents" words={{ title, label, hint, send: save }} />
}

type Props = PartProps & {
  name: 'comment' | 'note'
  audience: Audience
  words: { title: string; label: string; hint: string; send: string }
}

function WritingForm({ ticket, busy, isWell, act, told, audience, name, words }: Props) {
  const look = useAudienceStyles()
  const heading = useId()
  const pressedBy = usePressedBy<HTMLTextAreaElement>(name)
  const { typed, write, forget } = useTyped(name, ticket.number)
  const place = useRef<HTMLElement>(null)
  const sending = useRef<HTMLButtonElement>(null)
  const text = typed ?? ''
  const send = async () => {
    if (text.trim() === '') return
    const leave = leaving(pressedBy.ref.current, sending)
    if (!(await act({ name, body: { text } }))) return
    leave(text)
    forget(text)
  }
  const hear = useHeardAfter({ busy, isWell }, send)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    hear(undefined)
  }
  return (
    // Escape moves the focus here, out of the field, so that the next key acts on the ticket.
    <section aria-labelledby={heading} tabIndex={-1} ref={place}>
      <form
        className={mergeClasses(look.text, look[audience])}
        onSubmit={submit}
        onKeyDown={onEscape(() => place.current?.focus({ preventScroll: true }))}
      >
        <Subtitle2 as="h2" id={heading} className={useStyles().heading}>
          {audienceIcon[audience]}
          {words.title}
        </Subtitle2>
        <Text label={words.label} hint={words.hint} text={text} write={write} pressedBy={pressedBy} />
        {audience === 'employee' && <KeptReplies text={text} write={write} />}
        <Block kind="line">
          <Button
            {...useShortcut('send')}
            ref={sending}
            type="submit"
            disabledFocusable={busy || text.trim() === ''}
          >
            {words.send}
          </Button>
          {told(name)}
        </Block>
      </form>
    </section>
  )
}

/** Moves the focus on, so that the next key acts on the ticket, unless the agent writes on or has come back. */
function leaving(field: HTMLTextAreaElement | null, to: RefObject<HTMLElement | null>) {
  let isBack = false
  const comeBack = () => {
    isBack = true
  }
  field?.addEventListener('focus', comeBack, { once: true })
  return (saved: string) => {
    if (!isBack && field === document.activeElement && field?.value === saved) to.current?.focus()
  }
}

type TextProps = {
  label: string
  hint: string
  text: string
  write: (text: string) => void
  pressedBy?: ReturnType<typeof usePressedBy<HTMLTextAreaElement>>
}

/** Ctrl and Enter also send it. */
export function Text({ label, hint, text, write, pressedBy }: TextProps) {
  const { words, formats } = useTab()
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
      <TextBox {...pressedBy} value={text} onChange={(_, { value }) => write(value)} onKeyDown={sendByKey} />
    </Field>
  )
}
