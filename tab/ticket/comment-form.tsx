import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import type { FormEvent, KeyboardEvent } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { commentReaders, firstNames } from './comment-readers.ts'
import type { Told } from './outcome-bar.tsx'
import { Section } from './section.tsx'
import { useTyped } from './use-typed.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  field: { width: '100%' },
  send: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** As much as the API takes. */
const LONGEST = 2_000

type Props = {
  ticket: TicketJson
  busy: boolean
  act: (action: Action) => Promise<boolean>
  told: Told
}

export function CommentForm({ ticket, busy, act, told }: Props) {
  const { words, formats } = useLanguage()
  const styles = useStyles()
  const { typed, write, forget } = useTyped(useTab().left.comments, ticket.number)
  const text = typed ?? ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || busy) return
    if (await act({ name: 'comment', body: { text } })) forget(text)
  }
  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }
  const isNearlyFull = text.length > LONGEST - 200
  const length = words.comment.length(formats.number(text.length), formats.number(LONGEST))
  const hint = isNearlyFull ? `${length} ${words.comment.hint}` : words.comment.hint
  const readers = commentReaders(ticket, words)
  return (
    <Section title={readers.length > 1 ? words.comment.titleOfTwo : words.comment.title}>
      <form className={styles.form} onSubmit={send}>
        <Field className={styles.field} label={words.comment.label(words.both(readers))} hint={hint}>
          <Textarea
            value={text}
            maxLength={LONGEST}
            resize="vertical"
            onChange={(_, { value }) => write(value)}
            onKeyDown={sendByKey}
          />
        </Field>
        <div className={styles.send}>
          <Button type="submit" disabledFocusable={busy || text.trim() === ''}>
            {words.comment.send(words.both(firstNames(readers, words)))}
          </Button>
          {told('comment')}
        </div>
      </form>
    </Section>
  )
}
