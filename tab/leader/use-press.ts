import { useCallback, useState } from 'react'
import type { AlertJson, PressedJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { Button } from '../../cards/card-data.ts'
import { useTab } from '../tab-context.tsx'
import { useGoesBy } from '../ticket/goes-by.ts'

/** What came of the last press; null: nothing yet. */
export type CameOfIt = { said: string[] } | { problem: unknown } | null

export type Pressing = {
  busy: boolean
  cameOfIt: CameOfIt
  /** What is asked before it counts; null: nothing. */
  ask: PressedJson['ask']
  press: (button: Button, filledIn?: Record<string, string>) => void
  /** Nothing comes of what was asked. */
  leave: () => void
}

/** The buttons of an alert do what they do on the card. Pressed again, none does anything twice, so a lost answer is no harm. */
export function usePress({ number }: AlertJson, take: (alert: AlertJson) => void): Pressing {
  const { api } = useTab()
  const [busy, setBusy] = useState(false)
  const [cameOfIt, setCameOfIt] = useState<CameOfIt>(null)
  const [ask, setAsk] = useState<PressedJson['ask']>(null)

  const forget = useCallback(() => setCameOfIt(null), [])
  useGoesBy(cameOfIt, cameOfIt !== null && 'said' in cameOfIt && cameOfIt.said.length === 0, forget)

  const press = async (button: Button, filledIn: Record<string, string>) => {
    setBusy(true)
    setCameOfIt(null)
    try {
      const pressed = await api.press(number, button, filledIn)
      take(pressed.alert)
      setAsk(pressed.ask)
      if (!pressed.ask) setCameOfIt({ said: pressed.said })
    } catch (problem) {
      setCameOfIt({ problem })
    }
    setBusy(false)
  }

  return {
    busy,
    cameOfIt,
    ask,
    press: (button, filledIn = {}) => void press(button, filledIn),
    leave: () => setAsk(null),
  }
}
