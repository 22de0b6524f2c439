import { Button, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { AskCard } from '../../cards/card-data.ts'
import { useLanguage } from '../language/language-context.tsx'
import { TextBox } from '../text-box.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '40rem',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, outlineStyle: 'none' },
  question: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  ask: AskCard
  busy: boolean
  send: (filledIn: Record<string, string>) => void
  leave: () => void
}

/** What the card asks in a message of its own: once more before a decision, or for a note. */
export function AskedForm({ ask, busy, send, leave }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const form = useRef<HTMLFormElement>(null)
  const lines = ask.text.split('\n').filter(Boolean)
  // What is asked is read out first, or, where the field says it all, the field.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[tabindex="-1"], textarea')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) send(typed)
  }
  const leaveByKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') leave()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={leaveByKey}>
      {lines.length > 0 && (
        <div tabIndex={-1} className={styles.text}>
          {lines.map((line, at) => (
            <p key={line} className={mergeClasses(styles.text, at === 0 && styles.question)}>
              {line}
            </p>
          ))}
        </div>
      )}
      {ask.inputs.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint}>
          <TextBox
            value={typed[name] ?? ''}
            onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
          />
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {ask.send.title}
        </Button>
        <Button disabledFocusable={busy} onClick={leave}>
          {ask.buttons[0]?.title ?? words.actions.close}
        </Button>
      </div>
    </form>
  )
}
