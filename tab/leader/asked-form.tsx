import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useLayoutEffect, useRef } from 'react'
import type { AskCard, FormInput } from '../../cards/card-data.ts'
import { onEscape } from '../keys/escape.ts'
import { Block, stack } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import { TextBox } from '../text-box.tsx'
import { useTyped } from '../ticket/use-typed.ts'
import { answerIn } from '../unsent.ts'

const useStyles = makeStyles({
  form: {
    ...stack,
    maxWidth: '40rem',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { outlineStyle: 'none' },
  question: { fontWeight: tokens.fontWeightSemibold },
})

type Props = {
  number: string
  ask: AskCard
  busy: boolean
  send: (filledIn: Record<string, string>) => void
  leave: () => void
}

/** The form for a card's question: a confirmation of a decision, or a note. */
export function AskedForm({ number, ask, busy, send, leave }: Props) {
  const { words } = useTab()
  const styles = useStyles()
  const kept = useTab().left.unsent.alert
  const form = useRef<HTMLFormElement>(null)
  const lines = ask.text.split('\n').filter(Boolean)
  // Focuses the question, so that it is read out, or the field when there is no text.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[tabindex="-1"], textarea')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = ask.inputs.map(({ name }) => [name, kept.get(answerIn(number, name)) ?? ''])
    if (!busy) send(Object.fromEntries(typed))
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={onEscape(leave)}>
      {lines.length > 0 && (
        <div tabIndex={-1} className={styles.text}>
          {lines.map((line, at) => (
            <p key={line} className={at === 0 ? styles.question : undefined}>
              {line}
            </p>
          ))}
        </div>
      )}
      {ask.inputs.map((input) => (
        <Answer key={input.name} number={number} input={input} />
      ))}
      <Block kind="line">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {ask.send.title}
        </Button>
        <Button disabledFocusable={busy} onClick={leave}>
          {ask.buttons?.[0]?.title ?? words.actions.close}
        </Button>
      </Block>
    </form>
  )
}

type AnswerProps = { number: string; input: FormInput }

function Answer({ number, input: { name, label, hint } }: AnswerProps) {
  const { typed, write } = useTyped('alert', answerIn(number, name))
  return (
    <Field label={label} hint={hint}>
      <TextBox value={typed ?? ''} onChange={(_, { value }) => write(value)} />
    </Field>
  )
}
