import { useState } from 'react'
import type { AlertJson, PressedJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { Button } from '../../cards/card-data.ts'
import { mayBeDone, problemText } from '../bar.tsx'
import { type TabContext, useTab } from '../tab-context.tsx'
import { useGoesBy } from '../ticket/goes-by.ts'
import { answerIn, forgetSent } from '../unsent.ts'
import { useTellMissed } from '../work/missed.ts'

export type CameOfIt = { said: string[] } | Failed | null

/** `before`: the done text that the alert showed then; null for a written text, which it never shows. */
type Failed = { problem: unknown; before: string | null }

const SAVED = { said: [] }

/** Buttons act as on the card. Pressing twice has no second effect, so a lost answer does no harm. */
export function usePress({ number, who, title, card }: AlertJson, take: (alert: AlertJson) => void) {
  const { api, left } = useTab()
  const tellMissed = useTellMissed()
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

  /** What is said may be a refusal. */
  const tellIfLeft = (told: (tab: TabContext) => string) =>
    tellMissed({ id: number, to: { view: 'alert', number }, name: () => `${who}: ${title}`, told })
  const press = async (button: Button, filledIn: Record<string, string> = {}) => {
    setBusy(true)
    setLast(null)
    try {
      const pressed = await api.press(number, button, filledIn)
      for (const [field, text] of Object.entries(filledIn))
        forgetSent(left.unsent.alert, answerIn(number, field), text)
      take(pressed.alert)
      setAsk(pressed.ask)
      if (!pressed.ask) setLast({ said: pressed.said })
      if (pressed.said.length > 0) tellIfLeft(() => pressed.said.join(' '))
    } catch (problem) {
      const isWritten = Object.values(filledIn).some((text) => text !== '')
      setLast({ problem, before: isWritten ? null : card.done })
      tellIfLeft(({ words }) => problemText(problem, words))
    }
    setBusy(false)
  }

  return { busy, cameOfIt, ask: turnedUp ? null : ask, press, leave: () => setAsk(null) }
}

/** True when the answer was lost, but the alert now shows that the press was saved. */
function isSeenDone({ problem, before }: Failed, { done }: AlertJson['card']): boolean {
  return mayBeDone(problem) && before !== null && done !== before
}
