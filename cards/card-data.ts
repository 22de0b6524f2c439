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
  /** On one line, where its answer is known or there are others to be seen first. */
  compact?: boolean
}

/** Act-now advice first, then the cause (the one required answer), then a folded part with the optional rest. */
export type FormCard = {
  heading: string
  actNow: string[]
  /** The lines to be looked at before all else. */
  first: FormInput[]
  /** Null for a type without causes. */
  cause: (Pick<FormInput, 'label' | 'value' | 'choices' | 'compact'> & { missing: string }) | null
  /** Optional, always visible. */
  inputs: FormInput[]
  /** Title of the button that unfolds `moreInputs`. */
  more: string
  moreInputs: FormInput[]
  /** Whether that part is unfolded from the start: something in it wants to be seen before it is sent. */
  moreOpen: boolean
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
  /** To go on without an answer. */
  goOn: Button[]
}

/** A line of the receipt: who, what state. */
export type StatusLine = { who: string; state: string; tone: 'good' | 'waiting' | 'attention' }

export type ReceiptCard = {
  /** To what was asked about the ticket; empty when nothing was. */
  answer: string
  heading: string
  /** For example `Sak 2026-000123`. */
  number: string
  lines: StatusLine[]
  notYet: string
  /** Who may read it when, and whom to call. */
  whoReads: string[]
  advice: string[]
  /** Small print. */
  note: string
  buttons: Button[]
}

/** The leader's alert. */
export type AlertCard = {
  urgency: { text: string; urgent: boolean }
  heading: string
  facts: { title: string; value: string }[]
  told: StatusLine[]
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
  /** Shown when there are none. */
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

type Link = { title: string; url: string }

/** A message with a few buttons, and a page to read more on. */
export type NoticeCard = { text: string; buttons: Button[]; link?: Link }

/** A message that asks for something to be filled in. */
export type AskCard = {
  /** Empty where the label of the input says it all. */ text: string
  inputs: FormInput[]
  send: Button
  buttons: Button[]
}
