import { makeStyles, Textarea, type TextareaProps } from '@fluentui/react-components'

// Grows with the text, in browsers that support it, up to half the window.
const useStyles = makeStyles({ text: { fieldSizing: 'content', maxHeight: '50vh' } })

/** The API's maximum length. */
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
