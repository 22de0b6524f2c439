import type { Language } from '../incident-type.ts'

/** The words for what is said besides reports. */
export type ConversationTexts = {
  language: {
    question: string
    /** Each in its own language: whoever looks for theirs cannot read the others. */
    names: Record<Language, string>
    chosen: string
    /** To whoever is answered in the language that they write, though their Teams is in another. */
    followed: string
    summary: string
  }
  help: (contact: string) => string
  /** In answer to thanks. */
  welcome: string
  /** How to reach people at a desk, and whether somebody is there now. */
  human: {
    phone: (number: string) => string
    mail: (address: string) => string
    hours: (hours: string) => string
    page: (url: string) => string
    noPhone: string
    thereUntil: (time: string) => string
    /** `when`: the time alone when it is today, otherwise with its day of the week. */
    backAt: (when: string) => string
    hoursUnknown: string
    reportAnyTime: string
    summary: string
  }
  instruction: {
    from: (paragraph: string) => string
    open: string
    /** When somebody asks where it is. */
    whole: string
    /** Opens the form of what the paragraph is about. */
    report: string
    notThere: (contact: string) => string
    summary: string
  }
  notHere: (contact: string) => string
  notUnderstood: (contact: string) => string
  contact: (name: string, ways: string[]) => string
  privateOnly: string
}
