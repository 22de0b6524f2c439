import { useState } from 'react'
import type { AlertJson, PressedJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { Button } from '../../cards/card-data.ts'
import { useTab } from '../tab-context.tsx'
import { useGoesBy } from '../ticket/goes-by.ts'
import { answerIn } from '../unsent.ts'

/** What came of the last press; null: nothing yet. */
export type CameOfIt = { said: string[] } | { problem: unknown } | null

/** The buttons of an alert do what they do on the card. Pressed again, none does anything twice, so a lost answer is no harm. */
export function usePress({ number }: AlertJson, take: (alert: AlertJson) => void) {
  const { api, left } = useTab()
  const [busy, setBusy] = useState(false)
  const [cameOfIt, setCameOfIt] = useState<CameOfIt>(null)
  /** What is asked before it counts. */
  const [ask, setAsk] = useState<PressedJson['ask']>(null)
  const isSaved = cameOfIt !== null && 'said' in cameOfIt && cameOfIt.said.length === 0
  useGoesBy(cameOfIt, isSaved, () => setCameOfIt(null))

  const press = async (button: Button, filledIn: Record<string, string> = {}) => {
    setBusy(true)
    setCameOfIt(null)
    try {
      const pressed = await api.press(number, button, filledIn)
      for (const field of Object.keys(filledIn)) left.unsent.alert.delete(answerIn(number, field))
      take(pressed.alert)
      setAsk(pressed.ask)
      if (!pressed.ask) setCameOfIt({ said: pressed.said })
    } catch (problem) {
      setCameOfIt({ problem })
    }
    setBusy(false)
  }

  /** `leave`: nothing comes of what was asked. */
  return { busy, cameOfIt, ask, press, leave: () => setAsk(null) }
}
