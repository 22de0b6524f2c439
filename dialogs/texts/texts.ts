import type { AfterwardsTexts } from './afterwards.ts'

/** The words that belong to no single incident type. One file per language fills this in. */
export type Texts = {
  /** What a person may write at any time, in lower case. */
  commands: Record<Command, string[]>
  menu: { title: string; text: string; summary: string }
  unfinished: (heading: string) => string
  resume: string
  drop: string
  form: {
    more: string
    /** It seems to have happened to somebody else. */
    colleague: string
    missingCause: string
    send: string
    note: (told: string, leader: boolean) => string
    summary: string
  }
  question: { choose: string; next: string; again: string; ready: string; send: string; skip: string }
  which: { text: string; other: string }
  cancelled: string
  nothingToCancel: string
  help: (contact: string) => string
  human: HumanTexts
  instruction: {
    from: (paragraph: string) => string
    open: string
    notThere: (contact: string) => string
    summary: string
  }
  notHere: (contact: string) => string
  notUnderstood: (contact: string) => string
  contact: (name: string, ways: string[]) => string
  secretSeen: string
  tooLong: string
  expired: string
  notOurs: string
  privateOnly: string
  /** What a person may answer to a question of ours, in lower case. */
  yes: string[]
  no: string[]
  tick: { yes: string; no: string }
  afterwards: AfterwardsTexts
  failed: (contact: string, errorCode: string) => string
  notSaved: (contact: string) => string
  receipt: {
    number: (number: string) => string
    desk: DeliveryWords
    /** `told`: to somebody who is not asked to acknowledge. */
    person: DeliveryWords & { acknowledged: (time: string) => string; told: (time: string) => string }
    /** To a leader who could not be reached in Teams. */
    mailInstead: (time: string) => string
    leader: (name: string | null) => string
    privacyOfficer: string
    noLeader: string
    trial: string
    afterHours: string
    call: (name: string, phone: string) => string
    handedOver: (name: string) => string
    already: (number: string) => string
    summary: (number: string) => string
  }
  status: Record<'new' | 'in-progress' | 'resolved' | 'withdrawn', string>
  tickets: { heading: string; empty: string; open: string; summary: string }
  /** What the help desk wrote about a ticket. The summary shows on lock screens. */
  comment: {
    text: (number: string, text: string) => string
    summary: string
    answer: string
    send: string
    answered: (number: string) => string
    empty: string
  }
  /** To agents, in chat. The summary shows on lock screens. */
  helpDesk: {
    assigned: (number: string, title: string) => string
    open: string
    summary: string
    agentsOnly: string
  }
  attention: Record<'not-delivered', (number: string, who: string) => string> & {
    /** To the duty contact, in Teams. The summary shows on lock screens. */
    duty: { text: (number: string) => string; summary: string }
  }
  alert: {
    urgent: string
    normal: string
    /** Shown on a lock screen: names nobody. */
    summary: (urgent: boolean) => string
    who: string
    what: string
    reported: string
    reporter: string
    ticket: string
    acknowledge: string
    done: (name: string, time: string) => string
    onlyLeader: string
    deadline: (time: string) => string
  }
  mail: {
    trial: (subject: string) => string
    trialNote: (name: string) => string
    /** To the duty contact. */
    notDelivered: (who: string) => string
    intro: (organisation: string, paragraph: string) => string
    noOrder: string
    footer: string
    urgent: string
    facts: Record<
      'ticket' | 'what' | 'name' | 'reporter' | 'mail' | 'phone' | 'reported' | 'urgency' | 'id' | 'leader',
      string
    >
    unknownName: string
  }
}

/** How to reach people at a desk, and whether somebody is there now. */
type HumanTexts = {
  phone: (number: string) => string
  mail: (address: string) => string
  hours: (hours: string) => string
  page: (url: string) => string
  thereUntil: (time: string) => string
  /** `when`: the time alone when it is today, otherwise with its day of the week. */
  backAt: (when: string) => string
  hoursUnknown: string
  reportAnyTime: string
  summary: string
}

export type Command = 'cancel' | 'help' | 'menu' | 'tickets' | 'send' | 'skip'

type DeliveryWords = {
  pending: string
  sent: (time: string) => string
  unknown: string
  later: (time: string) => string
  failed: string
  cancelled: string
}
