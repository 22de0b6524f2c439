import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  field: { width: '100%' },
})

type Props = { ticket: TicketJson; busy: boolean; act: (action: Action) => Promise<boolean> }

/** The text stays until it has been saved. */
export function CommentForm({ ticket, busy, act }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const [text, setText] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || busy) return
    if (await act({ name: 'comment', body: { text } })) setText('')
  }
  const name = ticket.reporter?.name || words.ticket.unknownPerson
  return (
    <Section title={words.comment.title}>
      <form className={styles.form} onSubmit={send}>
        <Field className={styles.field} label={words.comment.label(name)} hint={words.comment.hint}>
          <Textarea
            value={text}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Button type="submit" disabledFocusable={busy || text.trim() === ''}>
          {words.comment.send}
        </Button>
      </form>
    </Section>
  )
}
