/**
 * The content of each card, as finished strings in the reader's language. Cards know nothing of incidents:
 * they get text and give back the pressed button.
 *
 * Every button is an Action.Execute whose `verb` and `data` come back to bot/incident-bot.ts.
 */

export type Button = { title: string; verb: string; data: Record<string, string>; primary?: boolean }

/** The first card: what happened? One button per incident type. */
export type MenuCard = {
  title: string
  text: string
  choices: Button[]
  /** An unfinished report that may be resumed or dropped. */
  unfinished: { text: string; buttons: Button[] } | null
  /** The other languages to choose from, small at the bottom. */
  languages: Button[]
}

export type FormInput = {
  name: string
  kind: 'choice' | 'tick' | 'text' | 'lines' | 'phone' | 'person'
  label: string
  hint: string
  /** The prefilled answer, or empty. */
  value: string
  choices: { id: string; title: string }[]
  compact?: boolean
  /** The message when the form is sent without an answer; when absent, the answer is optional. */
  missing?: string
}

/** Advice to follow now comes first, then the required inputs and the send button; the rest is below. */
export type FormCard = {
  heading: string
  actNow: string[]
  /** The inputs that must be answered before sending. */
  required: FormInput[]
  /** The known answers, on a line that unfolds the rest when tapped; `change` says so. */
  understood: string[]
  change: string
  /** The optional inputs that are not folded. */
  askedFirst: FormInput[]
  /** Title of the button that unfolds `moreInputs`. */
  more: string
  moreInputs: FormInput[]
  /** Small print: the recipients, and a warning never to write a secret. */
  note: string
  send: Button
  drop: Button
}

/** A question in chat with suggested answers (each is sent as text when pressed). */
export type QuestionCard = {
  /** The answer just given, as Straks understood it. */
  taken: string[]
  text: string
  hint: string
  answers: Button[]
  goOn: Button[]
}

export type StatusLine = { who: string; state: string; tone: 'good' | 'waiting' | 'attention' }

export type ReceiptCard = {
  /** The answer to a question about the ticket; empty when there was none. */
  answer: string
  heading: string
  /** For example `Sak 2026-000123`. */
  number: string
  lines: StatusLine[]
  /** The completed actions, a sentence each. */
  confirmed: string[]
  notYet: string
  /** Sentences on who may read it and when, and whom to call. */
  whoReads: string[]
  advice: string[]
  /** Small print. */
  note: string
  buttons: Button[]
}

export type AlertCard = {
  urgency: { text: string; urgent: boolean }
  heading: string
  facts: { title: string; value: string }[]
  told: StatusLine[]
  /** The completed actions, a sentence each. */
  confirmed: string[]
  advice: string[]
  /** The deadline in words; empty when there is none. */
  deadline: string
  /** The completed part, for example `Bekreftet av Ola 14:05`. */
  done: string
  buttons: Button[]
  link?: Link
}

export type TicketsCard = {
  heading: string
  empty: string
  /** At most about 20: a card may have 80 KB. A tap on a ticket presses its button, whose title is hidden. */
  tickets: {
    number: string
    title: string
    state: string
    when: string
    button: Button
    /** Buttons that act at once. */
    more?: Button[]
  }[]
}

export type Link = { title: string; url: string }

/** A message with a few buttons, and links to read more. */
export type NoticeCard = { text: string; buttons?: Button[]; links?: Link[] }

export type AskCard = {
  /** Empty when the input's label says everything. */ text: string
  inputs: FormInput[]
  send: Button
  buttons?: Button[]
}
