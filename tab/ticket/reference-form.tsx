import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Level with the field, which has its label above and at times a hint below.
  save: { alignSelf: 'flex-start', marginTop: '26px' },
})

type Props = { ticket: TicketJson; busy: boolean; act: (action: Action) => Promise<boolean> }

/** The number that it has in a system of the desk's own. What is typed stays until it is saved, as in a comment. */
export function ReferenceForm({ ticket, busy, act }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const saved = ticket.externalReference ?? ''
  const { references } = useTab().left
  const [typed, setTyped] = useState(references.get(ticket.number) ?? null)
  const write = (text: string) => {
    references.set(ticket.number, text)
    setTyped(text)
  }
  const forget = () => {
    references.delete(ticket.number)
    setTyped(null)
  }
  const value = typed ?? saved
  const isChanged = value.trim() !== saved
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !isChanged) return
    if (await act({ name: 'refer', body: { externalReference: value } })) forget()
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <Field
        label={words.ticket.reference}
        {...(isChanged && saved && { hint: words.ticket.referenceNow(saved) })}
      >
        <Input value={value} maxLength={100} onChange={(_, data) => write(data.value)} />
      </Field>
      <Button className={styles.save} type="submit" disabledFocusable={busy || !isChanged}>
        {words.actions.saveReference}
      </Button>
    </form>
  )
}
