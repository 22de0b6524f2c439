/** The words on the way from a message to a report. */
export type ReportTexts = {
  menu: { title: string; text: string; summary: string }
  unfinished: (heading: string) => string
  /** Another one than the one just dealt with. */
  alsoUnfinished: (heading: string) => string
  resume: string
  drop: string
  form: {
    more: string
    /** It seems to have happened to somebody else. */
    colleague: string
    missingCause: string
    /** In a menu of choices in which none is chosen. */
    choose: string
    send: string
    note: (told: string, leader: boolean) => string
    summary: string
  }
  /** `send` and `skip` are buttons which say that word, so each is among the commands. */
  question: {
    choose: string
    next: string
    again: string
    /** All is answered. */
    ready: string
    readyHint: string
    /** What was written stands in the note now. */
    added: string
    send: string
    skip: string
  }
  tick: { yes: string; no: string }
  which: { text: string; other: string }
  /** Said before the form of the first. */
  twoThings: string
  /** Said before the form. */
  corrected: string
  /** Thanks for a report that is still open. */
  notSentYet: string
  whatToChange: string
  /** `yes` and `no` are buttons which say that. */
  doubts: { drop: Doubted; which: Doubted; self: Doubted & { unknown: string } }
  cancelled: string
  nothingToCancel: string
  secretSeen: string
  tooLong: string
  expired: string
  notOurs: string
}

type Doubted = { text: string; yes: string; no: string }
