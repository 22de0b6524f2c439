import { Button, makeStyles } from '@fluentui/react-components'
import { TextBulletListSquareRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { ProblemBar, StillWaiting } from '../bar.tsx'
import { useTab } from '../tab-context.tsx'
import { doneText, UndoRemoval } from '../undo-removal.tsx'
import { KeptReply, type Opener, small } from './kept-reply.tsx'
import { useKeptReplies } from './use-kept-replies.ts'

const useStyles = makeStyles({ list: { width: '100%' } })

/** `text`: the text being written; a reply is put into it, and it can be saved as a reply. */
type Props = { text: string; write: (text: string) => void }

/** The help desk's saved replies, for comments and resolutions, opened below the text. */
export function KeptReplies({ text, write }: Props) {
  const { words } = useTab()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        {...small}
        ref={opener}
        icon={<TextBulletListSquareRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.replies.title}
      </Button>
      {open && <Opened text={text} write={write} opener={opener} />}
    </>
  )
}

function Opened({ text, write, opener }: Props & Opener) {
  const { words } = useTab()
  const kept = useKeptReplies()
  return (
    <>
      <ProblemBar
        problem={kept.problem}
        refused={words.replies.refused}
        retry={kept.items ? undefined : kept.read}
      />
      {kept.items?.length === 0 && <span>{words.replies.none}</span>}
      <ul aria-label={words.replies.title} className={useStyles().list}>
        {kept.items?.map((reply) => (
          <KeptReply key={reply.id} {...{ reply, kept, opener }} use={(one) => write(joined(text, one))} />
        ))}
      </ul>
      {text.trim() !== '' && (
        <Button size="small" disabledFocusable={kept.busy} onClick={() => void kept.add(text)}>
          {words.replies.keep}
        </Button>
      )}
      {/* Below all buttons, so that none of them moves. */}
      <div role="status">
        {kept.isLate && <StillWaiting />}
        {kept.done && doneText(kept.done, words)}
      </div>
      <UndoRemoval done={kept.done} goOnTo={opener} />
    </>
  )
}

export function joined(text: string, more: string): string {
  return text.trim() === '' ? more : `${text.trimEnd()}\n${more}`
}
