/** The words of a mail that are the same for all incident types. */
export type MailTexts = {
  mail: {
    trial: (subject: string) => string
    trialNote: (name: string) => string
    /** To the duty contact. */
    notDelivered: (who: string) => string
    /** `paragraph` has its sign: `§ 2.6`. */
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
