import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import type { PartProps } from './outcome-bar.tsx'
import { useHeardAfter } from './use-heard-after.ts'
import { useTyped } from './use-typed.ts'

const useStyles = makeStyles({
  // Leaves room on a phone for the button beside it.
  input: { flex: '1 1 8rem', maxWidth: '12.5rem', minWidth: 0, '& > input': { minWidth: 0 } },
})

export function ReferenceForm({ ticket, busy, isWell, act, told }: PartProps) {
  const styles = useStyles()
  const { words } = useTab()
  const saved = ticket.externalReference ?? ''
  const { typed, write, forget } = useTyped('refer', ticket.number)
  const value = typed ?? saved
  const isChanged = value.trim() !== saved
  const save = async () => {
    if (isChanged && (await act({ name: 'refer', body: { externalReference: value } }))) forget(value)
  }
  const hear = useHeardAfter({ busy, isWell }, save)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    hear(undefined)
  }
  return (
    <form onSubmit={submit}>
      <Field
        label={words.columns.externalReference}
        {...(isChanged && saved && { hint: words.ticket.referenceNow(saved) })}
      >
        {(field) => (
          <Block kind="line">
            <Input
              {...field}
              className={styles.input}
              value={value}
              maxLength={100}
              onChange={(_, data) => write(data.value)}
            />
            <Button type="submit" disabledFocusable={busy || !isChanged}>
              {words.actions.save}
            </Button>
            {told('refer')}
          </Block>
        )}
      </Field>
    </form>
  )
}
