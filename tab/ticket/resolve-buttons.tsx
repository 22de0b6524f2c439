import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { type Resolution, resolutions } from '../../dialogs/incident-type.ts'
import { isOpen } from '../is-open.ts'
import { placeOf } from '../keys/choices-by-digit.tsx'
import { useKey, useShortcut } from '../keys/keyboard.tsx'
import { useTab } from '../tab-context.tsx'
import { hasWords, usualNow } from '../usual-resolution.ts'
import { goOnFromTheTop } from '../view.tsx'
import type { PartProps } from './outcome-bar.tsx'
import { commentReaders, firstNames } from './readers.ts'
import { type BeginAt, ResolveDialog } from './resolve-dialog.tsx'
import { useHeardAfter } from './use-heard-after.ts'

type Resolving = ReturnType<typeof useResolving>

/** State of the dialog, which outlives the buttons. */
export function useResolving() {
  const [isResolving, setResolving] = useState(false)
  /** The last chosen resolution, if it was not saved or was undone. */
  const [tried, setTried] = useState<string>()
  return { isResolving, setResolving, tried, setTried }
}

type How = Resolution | 'usual' | 'text'

export type ResolveProps = Omit<PartProps, 'told'> & { resolving: Resolving }

/** One press resolves when the resolution is clear; the other button asks. */
export function ResolveButtons({
  ticket,
  primary,
  busy,
  isWell,
  act,
  resolving,
}: ResolveProps & { primary: boolean }) {
  const { isResolving, setResolving, tried, setTried } = resolving
  const tab = useTab()
  const restore = useRestoreFocusTarget()
  const asking = useRef<HTMLButtonElement>(null)
  const [beginAt, setBeginAt] = useState<BeginAt>('how')
  const { words } = tab
  const usual = usualNow(ticket, tab)
  const ask = (at: BeginAt) => {
    // Otherwise an agent who has begun to write would type into the dialog.
    if (busy || document.activeElement?.matches('input, textarea')) return
    asking.current?.focus()
    setBeginAt(at)
    setResolving(true)
  }
  const as = (resolution: Resolution) => {
    if (!busy) void act({ name: 'resolve', body: { resolution, text: '' } })
  }
  const asUsual = () => (usual ? as(usual) : ask('how'))
  const asSaid = (resolution: Resolution | undefined) =>
    resolution && !hasWords(ticket, tab.left) ? as(resolution) : ask('how')
  const hear = useHeardAfter({ busy, isWell }, (how: How | undefined) => {
    if (how === 'usual') asUsual()
    else if (how === 'text') ask('text')
    else asSaid(how)
  })
  useKey('resolve', () => hear('usual'))
  useKey('resolveAs', ({ key }) => hear(resolutions[placeOf(key)]))
  useKey('resolveWith', () => hear('text'))
  const [resolve, resolveWith] = [useShortcut('resolve', 'resolveAs'), useShortcut('resolveWith')]
  return (
    <>
      {usual && (
        <Button
          {...resolve}
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={asUsual}
        >
          {words.resolve.usual}
        </Button>
      )}
      <Button
        {...restore}
        {...(usual ? resolveWith : resolve)}
        ref={asking}
        appearance={primary && !usual ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => ask('how')}
      >
        {words.actions.resolve}
      </Button>
      <ResolveDialog
        open={isResolving}
        tickets={[ticket]}
        beginAt={beginAt}
        tried={tried}
        title={words.resolve.title}
        send={words.resolve.send(words.both(firstNames(commentReaders(ticket, words), words)))}
        offered={ticket.resolutionWords}
        resolve={async (resolved, forget) => {
          setResolving(false)
          setTried(resolved.resolution)
          if (await act({ name: 'resolve', body: resolved })) forget(resolved.text)
        }}
        close={() => {
          setResolving(false)
          // The button disappears as well.
          if (!isOpen(ticket)) setTimeout(goOnFromTheTop)
        }}
      />
    </>
  )
}
