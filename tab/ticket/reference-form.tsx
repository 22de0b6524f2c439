import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useEffect, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
})

type Props = { ticket: TicketJson; busy: boolean; act: (action: Action) => Promise<boolean> }

/** The number that the ticket has in a system of the desk's own. */
export function ReferenceForm({ ticket, busy, act }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const saved = ticket.externalReference ?? ''
  const [typed, setTyped] = useState(saved)
  useEffect(() => setTyped(saved), [saved])
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && typed.trim() !== saved) void act({ name: 'refer', body: { externalReference: typed } })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <Field label={words.ticket.reference}>
        <Input value={typed} maxLength={100} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit" disabledFocusable={busy || typed.trim() === saved}>
        {words.actions.saveReference}
      </Button>
    </form>
  )
}
