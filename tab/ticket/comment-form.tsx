import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  field: { width: '100%' },
})

type Props = { ticket: TicketJson; busy: boolean; act: (action: Action) => Promise<boolean> }

/** The text stays until it has been saved, also while another ticket is looked at. */
export function CommentForm({ ticket, busy, act }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const { drafts } = useTab().left
  const [text, setText] = useState(drafts.get(ticket.number) ?? '')
  const write = (typed: string) => {
    drafts.set(ticket.number, typed)
    setText(typed)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || busy) return
    if (await act({ name: 'comment', body: { text } })) write('')
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
            onChange={(_, { value }) => write(value)}
          />
        </Field>
        <Button type="submit" disabledFocusable={busy || text.trim() === ''}>
          {words.comment.send}
        </Button>
      </form>
    </Section>
  )
}
