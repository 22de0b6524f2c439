import type { AlertCard, AskCard } from '../../cards/card-data.ts'
import type { TicketSummary } from './api-shapes.ts'

// The JSON of the leader's part of the tab. Types only: the tab's browser code imports this file too.

/** An alert in a list, with no more of its ticket than the card shows. */
export type AlertSummary = Pick<TicketSummary, 'number' | 'urgency' | 'openedAt' | 'handedOver'> & {
  title: string
  who: string
  status: 'open' | 'resolved' | 'withdrawn'
}

/** `card`: the leader's card as now in chat, with the permitted buttons. */
export type AlertJson = AlertSummary & { card: AlertCard }

/**
 * `waiting`: alerts that wait for the leader, urgent first, then oldest; `waitingInAll`: their number,
 * perhaps greater. `items`: the leader's other alerts, newest first.
 */
export type AlertPageJson = {
  waiting: AlertJson[]
  waitingInAll: number
  items: AlertSummary[]
  nextCursor: string | null
}

/** The result of a button: the alert, the replies as in chat, and a question to confirm, if any. */
export type PressedJson = { alert: AlertJson; said: string[]; ask: AskCard | null }

/** A live event: something about an alert has changed. */
export type AlertChangedJson = { number: string }
