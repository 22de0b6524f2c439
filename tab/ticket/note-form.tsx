import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { WritingForm, type WritingProps } from './writing-form.tsx'

/** For agents alone. */
export function NoteForm(props: WritingProps) {
  const { words } = useLanguage()
  const { left } = useTab()
  const { title, label, hint, save } = words.note
  return (
    <WritingForm
      {...props}
      audience="agents"
      name="note"
      words={{ title, label, hint, send: save }}
      kept={left.notes}
    />
  )
}
