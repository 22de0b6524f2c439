import { useState } from 'react'
import type { AlertJson, PressedJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { Button } from '../../cards/card-data.ts'
import { mayBeDone } from '../bar.tsx'
import { useTab } from '../tab-context.tsx'
import { useGoesBy } from '../ticket/goes-by.ts'
import { answerIn } from '../unsent.ts'

export type CameOfIt = { said: string[] } | Failed | null

/** `before`: the done text that the alert showed then. */
type Failed = { problem: unknown; before: string }

const SAVED = { said: [] }

/** Buttons act as on the card. Pressing twice has no second effect, so a lost answer does no harm. */
export function usePress({ number, card }: AlertJson, take: (alert: AlertJson) => void) {
  const { api, left } = useTab()
  const [busy, setBusy] = useState(false)
  const [last, setLast] = useState<CameOfIt>(null)
  const [ask, setAsk] = useState<PressedJson['ask']>(null)
  const turnedUp = last !== null && 'problem' in last && isSeenDone(last, card)
  const cameOfIt = turnedUp ? SAVED : last
  const isSaved = cameOfIt !== null && 'said' in cameOfIt && cameOfIt.said.length === 0
  useGoesBy(cameOfIt, isSaved, () => {
    setLast(null)
    if (turnedUp) setAsk(null)
  })

  /** Forgets the sent text, unless it has been changed meanwhile. */
  const forget = (sent: Record<string, string>) => {
    const kept = left.unsent.alert
    for (const [field, text] of Object.entries(sent))
      if (kept.get(answerIn(number, field)) === text) kept.delete(answerIn(number, field))
  }
  const press = async (button: Button, filledIn: Record<string, string> = {}) => {
    setBusy(true)
    setLast(null)
    try {
      const pressed = await api.press(number, button, filledIn)
      forget(filledIn)
      take(pressed.alert)
      setAsk(pressed.ask)
      if (!pressed.ask) setLast({ said: pressed.said })
    } catch (problem) {
      setLast({ problem, before: card.done })
    }
    setBusy(false)
  }

  return { busy, cameOfIt, ask: turnedUp ? null : ask, press, leave: () => setAsk(null) }
}

/** True when the answer was lost, but the alert now shows that the press was saved. */
function isSeenDone({ problem, before }: Failed, { done }: AlertJson['card']): boolean {
  return mayBeDone(problem) && done !== before
}
