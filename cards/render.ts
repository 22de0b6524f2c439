import { Template } from 'adaptivecards-templating'
import alert from './alert.json' with { type: 'json' }
import ask from './ask.json' with { type: 'json' }
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
import form from './form.json' with { type: 'json' }
import { escapeMarkdown } from './markdown.ts'
import menu from './menu.json' with { type: 'json' }
import notice from './notice.json' with { type: 'json' }
import { buttons, choiceRows, inputs, type Json, sendButton, statusLines } from './parts.ts'
import question from './question.json' with { type: 'json' }
import receipt from './receipt.json' with { type: 'json' }
import tickets from './tickets.json' with { type: 'json' }

/** An Adaptive Card of version 1.5, ready to be sent. */
export type Card = Json

export function renderMenu({ title, text, choices, unfinished, languages }: MenuCard): Card {
  return render(templates.menu(), {
    title,
    text,
    choices: choiceRows(choices),
    unfinished: unfinished && { text: unfinished.text, actions: buttons(unfinished.buttons) },
    languages: languages.map((one) => ({ title: one.title, action: buttons([one])[0] })),
  })
}

export function renderForm(data: FormCard): Card {
  return render(templates.form(), {
    heading: data.heading,
    actNow: data.actNow,
    required: inputs(data.required),
    askedFirst: inputs(data.askedFirst),
    understood: data.understood,
    opening: `${data.change}: ${data.understood.join(', ')}`,
    change: data.change,
    more: data.more,
    moreInputs: inputs(data.moreInputs),
    note: data.note,
    send: sendButton(data.send),
    actions: [sendButton(data.send), ...buttons([data.drop])],
  })
}

export function renderQuestion({ taken, text, hint, answers, goOn }: QuestionCard): Card {
  return render(templates.question(), {
    taken,
    text,
    hint,
    answers: choiceRows(answers),
    actions: buttons(goOn),
  })
}

export function renderReceipt(data: ReceiptCard): Card {
  return render(templates.receipt(), {
    ...data,
    lines: statusLines(data.lines),
    actions: buttons(data.buttons),
  })
}

/** The alarm colour is for what still waits for the leader: an alert that is done is calm. */
export function renderAlert(data: AlertCard): Card {
  return render(templates.alert(), {
    ...data,
    urgent: data.urgency.urgent && data.done === '',
    told: statusLines(data.told),
    actions: [...buttons(data.buttons), ...opening(data.link ? [data.link] : [])],
  })
}

export function renderTickets(data: TicketsCard): Card {
  return render(templates.tickets(), { ...data, tickets: data.tickets.map(ticketRow) })
}

export function renderAsk(data: AskCard): Card {
  return render(templates.ask(), {
    lines: data.text.split(/\n+/).filter(Boolean),
    inputs: inputs(data.inputs),
    actions: [sendButton(data.send), ...buttons(data.buttons ?? [])],
  })
}

export function renderNotice(data: NoticeCard): Card {
  return render(templates.notice(), {
    lines: data.text.split(/\n+/),
    actions: [...buttons(data.buttons ?? []), ...opening(data.links ?? [])],
  })
}

function opening(links: Link[]): Json[] {
  return links.map((link) => ({ type: 'Action.OpenUrl', ...link }))
}

/** Built once, by the first card of its kind: parsing a template costs about ten times as much as filling it. */
function built(source: object): () => Template {
  let template: Template | undefined
  return () => (template ??= new Template(source))
}

const templates = {
  menu: built(menu),
  form: built(form),
  question: built(question),
  receipt: built(receipt),
  alert: built(alert),
  tickets: built(tickets),
  notice: built(notice),
  ask: built(ask),
}

/** A screen reader reads a tappable row by its action's title alone, so that says all that the row shows. */
function ticketRow(ticket: TicketsCard['tickets'][number]) {
  const { title, state, number, when, button, more = [] } = ticket
  const [action] = buttons([{ ...button, title: `${title} ${state} ${number} · ${when}` }])
  return { title, state, number, when, action, more: buttons(more) }
}

function render(template: Template, data: object): Card {
  return showTextAsWritten(template.expand({ $root: data })) as Card
}

/**
 * Teams reads Markdown in text blocks, and a button would show the backslashes. So the escaping follows where
 * a text has ended up, and no caller has to think of it.
 */
function showTextAsWritten(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(showTextAsWritten)
  if (typeof part !== 'object' || part === null) return part
  const shown: Json = {}
  for (const [name, value] of Object.entries(part)) shown[name] = showTextAsWritten(value)
  const { type, text } = shown
  return type === 'TextBlock' && typeof text === 'string' ? { ...shown, text: escapeMarkdown(text) } : shown
}
