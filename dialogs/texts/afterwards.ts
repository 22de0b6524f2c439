/** The words for what comes after the report: leaders in their order, news of a ticket, and what may be done with it. */
export type AfterwardsTexts = {
  /** Names of recipients on receipts. */
  recipient: {
    deputy: (name: string) => string
    nextLevel: (name: string | null) => string
    affected: (name: string) => string
    named: (recipient: string) => string
  }
  /** Nobody above is left to be alerted. */
  noNextLevel: string
  /** What was told besides the report itself. */
  followUp: Record<'reminder' | 'addition' | 'decision' | 'withdrawal', string>
  followUpState: {
    sent: (what: string, time: string) => string
    pending: (what: string) => string
    later: (what: string) => string
    unknown: (what: string) => string
    failed: (what: string) => string
  }
  /** On a leader's card: why it is them. */
  why: {
    title: string
    deputy: (leader: string) => string
    away: (leader: string) => string
    notReached: (leader: string) => string
    silent: (leader: string) => string
    passedBy: string
    named: (employee: string) => string
  }
  reminder: (urgency: string) => string
  note: {
    button: string
    label: string
    hint: string
    send: string
    thanks: string
    nothing: string
    /** To those whose ticket it is. */
    told: (number: string, leader: string, text: string) => string
  }
  decision: {
    told: (number: string, decided: string) => string
    onlyDecider: string
  }
  nameLeader: {
    nobody: (number: string) => string
    nobodyLeft: (number: string) => string
    label: string
    hint: string
    send: string
    thanks: string
    unfit: string
  }
  receipt: {
    add: string
    found: string
    withdraw: string
    filedWith: (number: string) => string
    affected: (name: string, reporter: string | null) => string
    withdrawn: string
    note: (leader: string, text: string) => string
    /** To the affected person, who did not report it. */
    ifWrong: string
  }
  withdraw: {
    question: (number: string) => string
    found: string
    mistaken: string
    keep: string
    done: (number: string) => string
    kept: string
    tooLate: (number: string) => string
    reasons: Record<'found' | 'mistaken', string>
  }
  addition: {
    heading: (number: string) => string
    text: string
    send: string
    thanks: (number: string) => string
    nothing: string
    closed: (number: string) => string
  }
  same: { question: (title: string, number: string, time: string) => string; same: string; another: string }
  choose: Record<'withdraw' | 'add', string>
  /** News to those who were told of the report. Never more than they may know. */
  news: {
    addition: (number: string) => string
    decision: (number: string) => string
    withdrawal: (number: string, title: string, reason: string) => string
    /** On the alert's card. */
    withdrawnDone: (reason: string) => string
    summary: string
  }
  mail: {
    subject: Record<'reminder' | 'addition' | 'decision' | 'withdrawal', (subject: string) => string>
    withdrawn: (reason: string) => string
    addition: string
    decision: (question: string, answer: string) => string
    privacyOfficer: string
  }
}
