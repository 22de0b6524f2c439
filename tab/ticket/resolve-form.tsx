import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { OfferedJson } from '../../bot/helpdesk/api-shapes.ts'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useAudienceStyles } from './audience.tsx'
import { joined, KeptReplies } from './kept-replies.tsx'
import type { Typed } from './use-typed.ts'
import { Text } from './writing-form.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choices: { display: 'flex', flexWrap: 'wrap' },
  offered: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  sentence: { fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
})

/** Where whoever opens it begins: with how it was resolved, or with the words to the employee. */
export type BeginAt = 'how' | 'text'

export type Resolved = { resolution: string; text: string }

type Props = {
  beginAt: BeginAt
  words: { title: string; label: string; send: string }
  /** Sentences that fit; a press puts one into the text. */
  offered: OfferedJson[]
  written: Typed
  resolve: (resolved: Resolved) => void
  close: () => void
}

/** How it was resolved, and what is said of it to the employee. */
export function ResolveForm({ beginAt, words: said, offered, written, resolve, close }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const look = useAudienceStyles()
  const [resolution, setResolution] = useState('done')
  const { write } = written
  const text = written.typed ?? ''
  const fitting = offered.filter((one) => one.resolution === resolution)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    resolve({ resolution, text })
  }
  return (
    <form onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{said.title}</DialogTitle>
        <DialogContent className={styles.content}>
          <How resolution={resolution} choose={setResolution} />
          {/* To whom it goes is seen as it is beside the other texts. */}
          <div ref={useFocusOnText(beginAt)} className={mergeClasses(look.text, look.employee)}>
            {fitting.length > 0 && (
              <fieldset aria-label={words.resolve.offered} className={styles.offered}>
                {fitting.map((one) => (
                  <Button
                    key={one.text}
                    size="small"
                    className={styles.sentence}
                    onClick={() => write(joined(text, one.text))}
                  >
                    {one.text}
                  </Button>
                ))}
              </fieldset>
            )}
            <Text label={said.label} hint={words.resolve.hint} text={text} write={write} />
            <KeptReplies text={text} write={write} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => close()}>{words.resolve.cancel}</Button>
          <Button type="submit" appearance="primary">
            {said.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

/** A dialog puts the focus on its first field when it opens; after that, it goes on to the text. */
function useFocusOnText(beginAt: BeginAt) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (beginAt !== 'text') return
    const frame = requestAnimationFrame(() => place.current?.querySelector('textarea')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [beginAt])
  return place
}

type HowProps = { resolution: string; choose: (resolution: string) => void }

function How({ resolution, choose }: HowProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Field label={words.resolve.how}>
      <RadioGroup
        className={styles.choices}
        layout="horizontal"
        value={resolution}
        onChange={(_, { value }) => choose(value)}
      >
        {Object.entries(words.resolutions).map(([id, name]) => (
          <Radio key={id} value={id} label={capitalised(name)} />
        ))}
      </RadioGroup>
    </Field>
  )
}
