/** The words between the help desk and the others, in chat. The summaries show on lock screens. */
export type HelpDeskTexts = {
  /** What the help desk wrote about a ticket. */
  comment: {
    text: (number: string, text: string) => string
    summary: string
    answer: string
    send: string
    answered: (number: string) => string
    /** The same, to what was resolved and is opened again by it. */
    reopened: (number: string) => string
    /** What was written from both sides, on the card when it is answered. */
    asked: (text: string) => string
    said: (text: string) => string
    empty: string
  }
  /** News of what the help desk has done. `how` may be empty. */
  outcome: {
    resolved: (number: string, title: string, how: string) => string
    reopened: (number: string, title: string) => string
    /** By Straks: nothing was heard for so long (may be empty) of what these desks do in systems of their own. */
    handedOver: (number: string, title: string, after: string, desks: string) => string
    notInOrder: string
    hint: string
    summary: string
  }
  /** A text that may be meant for a ticket. */
  passOn: {
    question: Record<'answer' | 'addition', (number: string) => string>
    quoted: (text: string) => string
    yes: Record<'answer' | 'addition', string>
    no: string
    dropped: string
    over: string
    summary: string
  }
  /** To agents. */
  helpDesk: {
    assigned: (number: string, title: string) => string
    about: (number: string, title: string) => string
    givenBy: (agent: string) => string
    /** The employee has answered that something is not in order. */
    reopened: (number: string, title: string) => string
    /** Null: nobody. */
    hasIt: (assignee: string | null) => string
    take: string
    open: string
    summary: string
    agentsOnly: string
  }
  /** Of what has not got through. `what`: sentences about it. */
  attention: {
    /** `unknown`: nobody can tell; `waiting`: it is tried again. */
    undelivered: Record<'email' | 'teams', Record<'failed' | 'unknown' | 'waiting', (who: string) => string>>
    reporter: (number: string, what: string) => string
    /** To the duty contact. `nothingMissing`: what they were to hear of has been sent since. */
    duty: {
      urgent: (number: string, title: string, who: string) => string
      doNow: string
      nothingMissing: string
    }
  }
}
