/** The words of a mail that are the same for all incident types. */
export type MailTexts = {
  mail: {
    trial: (subject: string) => string
    trialNote: (name: string) => string
    /** `paragraph` has its sign: `§ 2.6`. */
    intro: (organisation: string, paragraph: string) => string
    noOrder: string
    /** To a leader: why they get it, and by mail; how they confirm or answer without a button. */
    nearestLeader: (name: string) => string
    notInTeams: string
    perhapsInTeams: string
    confirmByMail: (contact: string) => string
    answerByMail: (contact: string) => string
    footer: string
    urgent: string
    facts: Record<
      | 'ticket'
      | 'what'
      | 'name'
      | 'reporter'
      | 'mail'
      | 'phone'
      | 'reported'
      | 'urgency'
      | 'id'
      | 'leader'
      | 'alsoTold',
      string
    >
    unknownName: string
  }
}
