import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { WHOLE_NUMBER } from '../address.ts'
import { problemText } from '../bar.tsx'
import { useLoaded } from '../loaded.ts'
import { whoseTicket } from '../name-of.ts'
import { titleOf, useTab } from '../tab-context.tsx'

const useStyles = makeStyles({
  results: { marginTop: tokens.spacingVerticalS },
  result: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    outline: '2px solid transparent',
    outlineOffset: '-2px',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    color: tokens.colorNeutralForeground1Hover,
    outlineColor: tokens.colorStrokeFocus2,
  },
})

const SEARCH_AFTER_MS = 150
const MOST = 8

/** `q`: the searched text; the tickets stay until the next answer. */
type Answer = { q: string; tickets: TicketSummary[] }

type Found = ReturnType<typeof useFound>

/** A search field with results: arrows choose, Enter opens, also before the answer is there. */
export function Finder({ open }: { open: (number: string) => void }) {
  const { words } = useTab()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const found = useFound(q)
  const { at, move } = usePlaceAmong(found)
  const listId = useId()
  const enter = useEnter(q, found, at, open)
  const { tickets } = found
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    if (step === undefined) enter()
    else move(step)
  }
  return (
    <>
      <Field label={words.quickOpen.label}>
        <Input
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={tickets.length > 0}
          aria-controls={tickets.length > 0 ? listId : undefined}
          aria-activedescendant={tickets.length > 0 ? `${listId}-${at}` : undefined}
          value={typed}
          maxLength={100}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {tickets.length > 0 && <Results id={listId} tickets={tickets} at={at} open={open} />}
      <Told found={found} />
    </>
  )
}

const nothingYet: Answer = { q: '', tickets: [] }

/** Searches while the person types, and returns the answer to the latest text. */
function useFound(q: string) {
  const { api } = useTab()
  const search = async (signal: AbortSignal): Promise<Answer> => {
    if (q === '') return nothingYet
    await new Promise((typing) => setTimeout(typing, SEARCH_AFTER_MS))
    signal.throwIfAborted()
    const { items } = await api.tickets(new URLSearchParams({ q, limit: String(MOST) }), signal)
    return { q, tickets: items }
  }
  const { value = nothingYet, problem, reload } = useLoaded(useCallback(search, [api, q]))
  return { ...(problem === undefined ? value : nothingYet), problem, again: reload }
}

function usePlaceAmong({ tickets }: Found) {
  const [at, setAt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first.
  useEffect(() => setAt(0), [tickets])
  const move = (by: number) => setAt((at) => (at + by + tickets.length) % Math.max(tickets.length, 1))
  return { at: Math.min(at, Math.max(tickets.length - 1, 0)), move }
}

/** A known number opens at once; otherwise Enter waits for the answer, and opens it if it is the only one. */
function useEnter(q: string, found: Found, at: number, open: (number: string) => void): () => void {
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    const isAwaited = awaited.current !== null && awaited.current === found.q
    if (!isAwaited) return
    awaited.current = null
    const [only, ...others] = found.tickets
    if (only && others.length === 0) open(only.number)
  }, [found, open])
  return () => {
    const chosen = found.tickets[at]
    if (WHOLE_NUMBER.test(q)) return open(q)
    if (chosen && found.q === q) return open(chosen.number)
    awaited.current = q
    if (found.problem !== undefined) found.again()
  }
}

type ResultsProps = { id: string; tickets: TicketSummary[]; at: number; open: (number: string) => void }

function Results({ id, tickets, at, open }: ResultsProps) {
  const { me, words } = useTab()
  const styles = useStyles()
  return (
    <div role="listbox" id={id} aria-label={words.tickets.title} className={styles.results}>
      {tickets.map((ticket, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys.
        <div
          key={ticket.number}
          role="option"
          id={`${id}-${place}`}
          aria-selected={place === at}
          className={mergeClasses(styles.result, place === at && styles.active)}
          onClick={() => open(ticket.number)}
        >
          <div>
            {ticket.number} {titleOf(ticket, me)}
          </div>
          <div>
            {whoseTicket(ticket, words)} · {words.status[ticket.status]}
          </div>
        </div>
      ))}
    </div>
  )
}

function Told({ found: { q, tickets, problem } }: { found: Found }) {
  const { words } = useTab()
  const said =
    tickets.length > 0
      ? words.tickets.count(String(tickets.length), tickets.length === 1, false)
      : words.quickOpen.none
  return <div role="status">{problem === undefined ? q !== '' && said : problemText(problem, words)}</div>
}
