/**
 * What each card shows, as finished strings in the reader's language. Cards know nothing of incidents:
 * they get text and give back what was pressed.
 *
 * Every button is an Action.Execute whose `verb` and `data` come back to bot/incident-bot.ts.
 */

export type Button = { title: string; verb: string; data: Record<string, string>; primary?: boolean }

/** The first card: what happened? One button per incident type. */
export type MenuCard = {
  title: string
  text: string
  choices: Button[]
  /** A half-finished report that may be picked up or dropped. */
  unfinished: { text: string; buttons: Button[] } | null
  /** The languages to go on in instead, small at the bottom. */
  languages: Button[]
}

export type FormInput = {
  name: string
  kind: 'choice' | 'tick' | 'text' | 'lines' | 'phone' | 'person'
  label: string
  hint: string
  /** Filled in already, or empty. */
  value: string
  choices: { id: string; title: string }[]
  compact?: boolean
  /** What is said when it is sent without an answer; not given: it may be left empty. */
  missing?: string
}

/** Act-now advice first, then what is required and the button that sends it; all else stands below, most of it folded. */
export type FormCard = {
  heading: string
  actNow: string[]
  /** What is still to be answered before it can be sent. */
  required: FormInput[]
  /** What is known already, in lines that unfold the rest when tapped: `change` says so. */
  understood: string[]
  change: string
  /** Of all the rest, what is not folded away. */
  askedFirst: FormInput[]
  /** Title of the button that unfolds `moreInputs`. */
  more: string
  moreInputs: FormInput[]
  /** Small print: who is told, and never to write a secret. */
  note: string
  send: Button
  drop: Button
}

/** One question in chat with its suggested answers (each is said as text when pressed). */
export type QuestionCard = {
  /** The answer just given, as it was understood. */
  taken: string[]
  text: string
  hint: string
  answers: Button[]
  goOn: Button[]
}

export type StatusLine = { who: string; state: string; tone: 'good' | 'waiting' | 'attention' }

export type ReceiptCard = {
  /** To what was asked about the ticket; empty when nothing was. */
  answer: string
  heading: string
  /** For example `Sak 2026-000123`. */
  number: string
  lines: StatusLine[]
  /** What has been done, a sentence each. */
  confirmed: string[]
  notYet: string
  /** Who may read it when, and whom to call. */
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
  /** What has been done, a sentence each. */
  confirmed: string[]
  advice: string[]
  /** By when something must be done; empty when nothing must. */
  deadline: string
  /** Shown when it is done, for example `Bekreftet av Ola 14:05`. */
  done: string
  buttons: Button[]
  link?: Link
}

export type TicketsCard = {
  heading: string
  empty: string
  /** At most about 20: a card has room for 80 KB. A tap anywhere on a ticket presses its button, whose title is not shown. */
  tickets: {
    number: string
    title: string
    state: string
    when: string
    button: Button
    /** Buttons that do something about it at once. */
    more?: Button[]
  }[]
}

export type Link = { title: string; url: string }

/** A message with a few buttons, and pages to read more on. */
export type NoticeCard = { text: string; buttons?: Button[]; links?: Link[] }

export type AskCard = {
  /** Empty where the label of the input says it all. */ text: string
  inputs: FormInput[]
  send: Button
  buttons?: Button[]
}
