import { Template } from 'adaptivecards-templating'
import alertTemplate from './alert.json' with { type: 'json' }
import askTemplate from './ask.json' with { type: 'json' }
import type {
  AlertCard,
  AskCard,
  FormCard,
  Link,
  MenuCard,
  NoticeCard,
  QuestionCard,
  ReceiptCard,
  TicketsCard,
} from './card-data.ts'
import formTemplate from './form.json' with { type: 'json' }
import { escapeMarkdown } from './markdown.ts'
import menuTemplate from './menu.json' with { type: 'json' }
import noticeTemplate from './notice.json' with { type: 'json' }
import { buttons, choiceRows, inputs, type Json, sendButton, statusLines } from './parts.ts'
import questionTemplate from './question.json' with { type: 'json' }
import receiptTemplate from './receipt.json' with { type: 'json' }
import ticketsTemplate from './tickets.json' with { type: 'json' }

/** An Adaptive Card of version 1.5, ready to send. */
export type Card = Json

export function renderMenu(data: MenuCard): Card {
  const { choices, unfinished, languages } = data
  return render(menuTemplate, {
    ...data,
    choices: choiceRows(choices),
    unfinished: unfinished && { text: unfinished.text, actions: buttons(unfinished.buttons) },
    languages: languages.map((one) => ({ title: one.title, action: buttons([one])[0] })),
  })
}

export function renderForm(data: FormCard): Card {
  return render(formTemplate, {
    ...data,
    required: inputs(data.required),
    askedFirst: inputs(data.askedFirst),
    opening: `${data.change}: ${data.understood.join(', ')}`,
    moreInputs: inputs(data.moreInputs),
    send: sendButton(data.send),
    actions: [sendButton(data.send), ...buttons([data.drop])],
  })
}

export function renderQuestion(data: QuestionCard): Card {
  return render(questionTemplate, {
    ...data,
    answers: choiceRows(data.answers),
    actions: buttons(data.goOn),
  })
}

export function renderReceipt(data: ReceiptCard): Card {
  return render(receiptTemplate, {
    ...data,
    lines: statusLines(data.lines),
    actions: buttons(data.buttons),
  })
}

/** Renders an alert; the alarm colour ends when the alert is done. */
export function renderAlert(data: AlertCard): Card {
  return render(alertTemplate, {
    ...data,
    urgent: data.urgency.urgent && data.done === '',
    told: statusLines(data.told),
    actions: [...buttons(data.buttons), ...opening(data.link ? [data.link] : [])],
  })
}

export function renderTickets(data: TicketsCard): Card {
  return render(ticketsTemplate, { ...data, tickets: data.tickets.map(ticketRow) })
}

export function renderAsk(data: AskCard): Card {
  return render(askTemplate, {
    lines: data.text.split(/\n+/).filter(Boolean),
    inputs: inputs(data.inputs),
    actions: [sendButton(data.send), ...buttons(data.buttons ?? [])],
  })
}

export function renderNotice(data: NoticeCard): Card {
  return render(noticeTemplate, {
    lines: data.text.split(/\n+/),
    actions: [...buttons(data.buttons ?? []), ...opening(data.links ?? [])],
  })
}

function opening(links: Link[]): Json[] {
  return links.map((link) => ({ type: 'Action.OpenUrl', ...link }))
}

/** A screen reader reads a row by its action's title only, so the title has everything the row shows. */
function ticketRow(ticket: TicketsCard['tickets'][number]) {
  const { title, state, number, when, button, more = [] } = ticket
  const [action] = buttons([{ ...button, title: `${title} ${state} ${number} · ${when}` }])
  return { title, state, number, when, action, more: buttons(more) }
}

/** Cache of the templates: parsing one costs about ten times as much as filling it. */
const built = new Map<object, Template>()

function render(source: object, data: object): Card {
  const template = built.get(source) ?? new Template(source)
  built.set(source, template)
  return showTextAsWritten(template.expand({ $root: data })) as Card
}

/**
 * Escapes Markdown in text blocks only, as Teams would show the backslashes on a button. The escaping depends
 * on the text's final place, so no caller has to think of it.
 */
function showTextAsWritten(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(showTextAsWritten)
  if (typeof part !== 'object' || part === null) return part
  const shown: Json = {}
  for (const [name, value] of Object.entries(part)) shown[name] = showTextAsWritten(value)
  const { type, text } = shown
  return type === 'TextBlock' && typeof text === 'string' ? { ...shown, text: escapeMarkdown(text) } : shown
}
