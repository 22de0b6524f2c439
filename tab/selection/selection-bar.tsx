import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { DownloadButton } from '../download-button.tsx'
import { isOpen } from '../is-open.ts'
import { useKey, useShortcut } from '../keys/keyboard.tsx'
import { line } from '../layout.tsx'
import { NARROW } from '../list/columns.ts'
import { useTab } from '../tab-context.tsx'
import { InDock } from '../work/dock.tsx'
import type { Acting, Selecting } from './work-here.ts'

const useStyles = makeStyles({
  bar: {
    ...line,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& > button': { minWidth: 'auto' },
    // On a phone, the list needs the space.
    [NARROW]: { padding: tokens.spacingVerticalXS, gap: tokens.spacingHorizontalXS },
  },
  count: { fontWeight: tokens.fontWeightSemibold },
})

type Props = { selecting: Selecting; acting: Acting }

export function SelectionBar({ selecting, acting }: Props) {
  const { api, words, formats } = useTab()
  const styles = useStyles()
  const { selected, areAll, toggleAll, none } = selecting
  const isAny = selected.length > 0
  const shortcut = useShortcut('selectNone')
  const bar = useRef<HTMLElement>(null)
  // After the one that selects none.
  const first = () => bar.current?.querySelector<HTMLElement>('button ~ button:not([aria-disabled=true])')
  useKey('toSelected', () => (isAny ? first()?.focus() : false))
  return (
    <InDock>
      <section
        ref={bar}
        {...useShortcut('toSelected')}
        aria-label={words.selection.label}
        className={isAny ? styles.bar : undefined}
      >
        <span role="status" className={styles.count}>
          {isAny && words.selection.count(formats.number(selected.length), selected.length === 1)}
        </span>
        {isAny && (
          <>
            <Button
              {...shortcut}
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={words.keys.does.selectNone}
              title={words.keys.does.selectNone}
              onClick={none}
            />
            <Doings selected={selected} acting={acting} />
            <DownloadButton name="straks" load={() => api.csv(namedIn(selected))} />
            {!areAll && (
              <Button appearance="subtle" onClick={toggleAll}>
                {words.keys.does.selectAll}
              </Button>
            )}
          </>
        )}
      </section>
    </InDock>
  )
}

function Doings({ selected, acting }: { selected: TicketSummary[]; acting: Acting }) {
  const { words } = useTab()
  const [take, resolve, assign] = [useShortcut('take'), useShortcut('resolve'), useShortcut('assign')]
  const isNoneOpen = !selected.some(isOpen)
  return (
    <>
      <Button {...take} disabledFocusable={isNoneOpen} onClick={() => acting.take(selected)}>
        {words.selection.take}
      </Button>
      <Button {...resolve} disabledFocusable={isNoneOpen} onClick={() => acting.resolve(selected)}>
        {words.selection.resolve}
      </Button>
      <Button {...assign} disabledFocusable={isNoneOpen} onClick={() => acting.assign(selected)}>
        {words.actions.give}
      </Button>
      {selected.some(({ withheld }) => withheld) && (
        <Button onClick={() => acting.release(selected)}>{words.selection.release}</Button>
      )}
    </>
  )
}

function namedIn(selected: TicketSummary[]): URLSearchParams {
  return new URLSearchParams({ numbers: selected.map(({ number }) => number).join() })
}
