import type { Card } from '../../../cards/render.ts'
import {
  renderAlert,
  renderAsk,
  renderForm,
  renderMenu,
  renderNotice,
  renderQuestion,
  renderReceipt,
  renderTickets,
} from '../../../cards/render.ts'
import { alerts } from './alerts.ts'
import { asks } from './asks.ts'
import { forms } from './forms.ts'
import { menus } from './menus.ts'
import { notices } from './notices.ts'
import { questions } from './questions.ts'
import { receipts } from './receipts.ts'
import { tickets } from './tickets.ts'

export type Change = <T>(data: T) => T

/** Returns each card in each of its states, with real-looking data, changed by `change` first. */
export function everyCard(change: Change = (data) => data): [string, Card][] {
  return [
    ...cards(menus, change, renderMenu),
    ...cards(forms, change, renderForm),
    ...cards(questions, change, renderQuestion),
    ...cards(receipts, change, renderReceipt),
    ...cards(alerts, change, renderAlert),
    ...cards(tickets, change, renderTickets),
    ...cards(notices, change, renderNotice),
    ...cards(asks, change, renderAsk),
  ]
}

function cards<T>(samples: Record<string, T>, change: Change, render: (data: T) => Card): [string, Card][] {
  return Object.entries(samples).map(([name, data]) => [name, render(change(data))])
}
