import type { AlertCard, AskCard } from '../../cards/card-data.ts'
import type { TicketSummary } from './api-shapes.ts'

// The JSON of a leader's own part of the tab. Types only: the tab's browser code reads this file too.

/** An alert as a list shows it: no more of its ticket than the card tells. */
export type AlertSummary = Pick<TicketSummary, 'number' | 'urgency' | 'openedAt' | 'handedOver'> & {
  title: string
  who: string
  status: 'open' | 'resolved' | 'withdrawn'
}

/** `card`: what the leader's card in chat shows now, with the buttons for what they may do. */
export type AlertJson = AlertSummary & { card: AlertCard }

/**
 * `waiting`: what waits for the leader, urgent ones first, then the oldest; `waitingInAll`: when there are more of them.
 * `items`: what they have been told of besides, the newest first.
 */
export type AlertPageJson = {
  waiting: AlertJson[]
  waitingInAll: number
  items: AlertSummary[]
  nextCursor: string | null
}

/** After a button: the alert by then, what is said to it in chat, and what is asked once more before it counts. */
export type PressedJson = { alert: AlertJson; said: string[]; ask: AskCard | null }

/** Told live: something about an alert has changed. */
export type AlertChangedJson = { number: string }
