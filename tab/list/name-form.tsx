import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { onEscape } from '../keys/escape.ts'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'

const useStyles = makeStyles({
  // Over what is below, as the menu is from which it comes: the list stays where it is.
  form: {
    position: 'absolute',
    zIndex: 1,
    insetInlineEnd: 0,
    insetBlockStart: '100%',
    boxSizing: 'border-box',
    width: 'min(22rem, 100%)',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
})

export type Named = { name: string; shared: boolean }

type Props = {
  before: Named
  mayShare: boolean
  busy: boolean
  save: (named: Named) => void
  cancel: () => void
}

/** Asks what a saved list is to be called, and whether colleagues see it. */
export function NameForm({ before, mayShare, busy, save, cancel }: Props) {
  const { words } = useTab()
  const [name, setName] = useState(before.name)
  const [shared, setShared] = useState(before.shared)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) save({ name: name.trim(), shared })
  }
  return (
    <form className={useStyles().form} onSubmit={submit} onKeyDown={onEscape(cancel)}>
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
