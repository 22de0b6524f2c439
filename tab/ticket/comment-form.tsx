import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { commentReaders, firstNames } from './comment-readers.ts'
import { WritingForm, type WritingProps } from './writing-form.tsx'

/** To those whose ticket it is, in chat. */
export function CommentForm(props: WritingProps) {
  const { words } = useLanguage()
  const { left } = useTab()
  const { titleOfTwo, title, label, hint, send } = words.comment
  const readers = commentReaders(props.ticket, words)
  const said = {
    title: readers.length > 1 ? titleOfTwo : title,
    label: label(words.both(readers)),
    hint,
    send: send(words.both(firstNames(readers, words))),
  }
  return <WritingForm {...props} audience="employee" name="comment" words={said} kept={left.comments} />
}
