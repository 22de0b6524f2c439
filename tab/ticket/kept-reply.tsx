import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular, EditRegular } from '@fluentui/react-icons'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { onEscape } from '../keys/escape.ts'
import { nameOf } from '../name-of.ts'
import { useTab } from '../tab-context.tsx'
import { TextBox } from '../text-box.tsx'
import type { KeptReplies as Kept } from './use-kept-replies.ts'

const useStyles = makeStyles({
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
  // A long one leaves room for the others: it is read where it is put.
  begun: { display: '-webkit-box', overflow: 'hidden', WebkitLineClamp: 5, WebkitBoxOrient: 'vertical' },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalXS },
})

export const small = { size: 'small', appearance: 'subtle' } as const

/** The button that shows all kept replies. */
export type Opener = { opener: RefObject<HTMLElement | null> }

type ReplyProps = { reply: KeptReplyJson; kept: Kept }

export function KeptReply({
  reply,
  kept,
  use,
  opener,
}: ReplyProps & Opener & { use: (text: string) => void }) {
  const { words, formats } = useTab()
  const styles = useStyles()
  const isEdited = kept.isEdited(reply)
  const { row, edit } = useFocusGoesOn(isEdited, opener)
  const { text, by, at } = reply
  return (
    <li ref={row} className={styles.reply}>
      {isEdited ? (
        <Edit reply={reply} kept={kept} />
      ) : (
        <>
          <div className={styles.words}>
            <Button {...small} className={styles.use} onClick={() => use(text)}>
              <span className={styles.begun}>{text}</span>
            </Button>
            <div className={styles.by}>
              {nameOf(by, words)}, {formats.exactTime(at)}
            </div>
          </div>
          <Button
            {...small}
            ref={edit}
            icon={<EditRegular />}
            aria-label={words.replies.edit(beginningOf(text))}
            onClick={() => kept.beginEditing(reply)}
          />
          <Button
            {...small}
            icon={<DeleteRegular />}
            aria-label={words.replies.remove(beginningOf(text))}
            disabledFocusable={kept.busy}
            onClick={() => void kept.remove(reply)}
          />
        </>
      )}
    </li>
  )
}

/** Short enough to be read out before each of its buttons. */
function beginningOf(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')} …` : text
}

/** Moves the focus from a closed form to its reply, from a removed reply to its neighbour or the opener. */
function useFocusGoesOn(isEdited: boolean, opener: Opener['opener']) {
  const row = useRef<HTMLLIElement>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const wasEdited = useRef(isEdited)
  useLayoutEffect(() => {
    if (wasEdited.current && document.activeElement === document.body) edit.current?.focus()
    wasEdited.current = isEdited
  }, [isEdited])
  useLayoutEffect(() => {
    const shown = row.current
    return () => {
      if (!shown?.contains(document.activeElement)) return
      const beside = shown.nextElementSibling ?? shown.previousElementSibling
      const next = beside?.querySelector<HTMLElement>('button, textarea') ?? opener.current
      next?.focus()
    }
  }, [opener])
  return { row, edit }
}

function Edit({ reply, kept }: ReplyProps) {
  const { words } = useTab()
  const styles = useStyles()
  const [text, setText] = useState(reply.text)
  const end = () => kept.endEditing(reply)
  const save = async () => {
    if (await kept.edit(reply, text)) end()
  }
  return (
    <div className={styles.words}>
      <Field label={words.replies.editing}>
        <TextBox
          autoFocus
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={onEscape(end)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={kept.busy || kept.isReadAgain || text.trim() === ''}
          onClick={() => void save()}
        >
          {words.replies.save}
        </Button>
        <Button {...small} onClick={end}>
          {words.actions.cancel}
        </Button>
      </div>
    </div>
  )
}
