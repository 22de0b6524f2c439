import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular, EditRegular, TextBulletListSquareRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { ProblemBar, StillWaiting } from '../bar.tsx'
import { nameOf } from '../name-of.ts'
import { useTab } from '../tab-context.tsx'
import { TextBox } from '../text-box.tsx'
import { type KeptReplies as Kept, useKeptReplies } from './use-kept-replies.ts'

const useStyles = makeStyles({
  list: { width: '100%' },
  reply: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  words: { flex: '1 1 auto', minWidth: 0 },
  use: {
    fontWeight: tokens.fontWeightRegular,
    justifyContent: 'flex-start',
    textAlign: 'start',
    whiteSpace: 'pre-wrap',
    paddingInline: 0,
  },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalXS },
})

const small = { size: 'small', appearance: 'subtle' } as const

/** `text`: the text being written; a reply is put into it, and it can be saved as a reply. */
type Props = { text: string; write: (text: string) => void }

/** The help desk's saved replies, for comments and resolutions, opened below the text. */
export function KeptReplies({ text, write }: Props) {
  const { words } = useTab()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        {...small}
        icon={<TextBulletListSquareRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.replies.title}
      </Button>
      {open && <Opened text={text} write={write} />}
    </>
  )
}

function Opened({ text, write }: Props) {
  const { words } = useTab()
  const kept = useKeptReplies()
  return (
    <>
      <ProblemBar
        problem={kept.problem}
        refused={words.replies.refused}
        retry={kept.items ? undefined : kept.read}
      />
      <div role="status">{kept.isLate && <StillWaiting />}</div>
      {kept.items?.length === 0 && <span>{words.replies.none}</span>}
      <ul aria-label={words.replies.title} className={useStyles().list}>
        {kept.items?.map((reply) => (
          <Reply key={reply.id} reply={reply} kept={kept} use={(one) => write(joined(text, one))} />
        ))}
      </ul>
      {text.trim() !== '' && (
        <Button size="small" disabledFocusable={kept.busy} onClick={() => void kept.add(text)}>
          {words.replies.keep}
        </Button>
      )}
    </>
  )
}

type ReplyProps = { reply: KeptReplyJson; kept: Kept; use: (text: string) => void }

function Reply({ reply, kept, use }: ReplyProps) {
  const { words, formats } = useTab()
  const styles = useStyles()
  if (kept.isEdited(reply)) return <Edit reply={reply} kept={kept} />
  const { text, by, at } = reply
  return (
    <li className={styles.reply}>
      <div className={styles.words}>
        <Button {...small} className={styles.use} onClick={() => use(text)}>
          {text}
        </Button>
        <div className={styles.by}>
          {nameOf(by, words)}, {formats.exactTime(at)}
        </div>
      </div>
      <Button
        {...small}
        icon={<EditRegular />}
        aria-label={words.replies.edit(text)}
        onClick={() => kept.beginEditing(reply)}
      />
      <Button
        {...small}
        icon={<DeleteRegular />}
        aria-label={words.replies.remove(text)}
        disabledFocusable={kept.busy}
        onClick={() => void kept.remove(reply)}
      />
    </li>
  )
}

function Edit({ reply, kept }: Omit<ReplyProps, 'use'>) {
  const { words } = useTab()
  const styles = useStyles()
  const [text, setText] = useState(reply.text)
  const save = async () => {
    if (await kept.edit(reply, text)) kept.endEditing(reply)
  }
  return (
    <li className={styles.reply}>
      <div className={styles.words}>
        <Field label={words.replies.editing}>
          <TextBox autoFocus value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={kept.busy || text.trim() === ''}
            onClick={() => void save()}
          >
            {words.replies.save}
          </Button>
          <Button {...small} onClick={() => kept.endEditing(reply)}>
            {words.actions.cancel}
          </Button>
        </div>
      </div>
    </li>
  )
}

export function joined(text: string, more: string): string {
  return text.trim() === '' ? more : `${text.trimEnd()}\n${more}`
}
