import { Button, Checkbox, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Block } from '../layout.tsx'

export type Named = { name: string; shared: boolean }

type Props = {
  before: Named
  mayShare: boolean
  busy: boolean
  save: (named: Named) => void
  cancel: () => void
}

export function NameView({ before, mayShare, busy, save, cancel }: Props) {
  const { words } = useLanguage()
  const [name, setName] = useState(before.name)
  const [shared, setShared] = useState(before.shared)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) save({ name: name.trim(), shared })
  }
  return (
    <form onSubmit={submit}>
      <Field label={words.views.name} hint={words.views.hint}>
        <Input autoFocus value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      {mayShare && (
        <Checkbox
          label={words.views.share}
          checked={shared}
          onChange={(_, { checked }) => setShared(checked === true)}
        />
      )}
      <Block kind="line">
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.actions.save}
        </Button>
        <Button onClick={cancel}>{words.actions.cancel}</Button>
      </Block>
    </form>
  )
}
