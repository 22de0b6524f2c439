import { makeStyles, Textarea, type TextareaProps } from '@fluentui/react-components'

// Grows with what is written, where the browser can do that, and leaves room for what stands around it.
const useStyles = makeStyles({ text: { fieldSizing: 'content', maxHeight: '50vh' } })

/** As much as the API takes. */
export const LONGEST = 2_000

export function TextBox(textarea: TextareaProps) {
  return (
    <Textarea
      maxLength={LONGEST}
      resize="vertical"
      textarea={{ className: useStyles().text }}
      {...textarea}
    />
  )
}
