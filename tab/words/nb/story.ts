/** A ticket's history, and its recipients. */
export const story = (helpDesk: string) => ({
  /** An attempt failed, and another will follow. */
  notYetSent: 'Ikke sendt ennå',
  replaced: 'Erstattet',
  replacedByMail: 'Erstattet av e-post',
  reopenedByWriting: (name: string) => `Gjenåpnet av det ${name} skrev`,
  commentRetried: 'Meldingen sendes på nytt',
  notDeliveredTo: {
    failed: (name: string) => `Meldingen til ${name} kom ikke fram i chatten`,
    unknown: (name: string) => `Usikkert om meldingen til ${name} kom fram i chatten`,
  },
  /** The news, within a sentence. */
  outcome: { resolved: 'om at saken er løst', reopened: 'om at saken er gjenåpnet' },
  outcomeNotDelivered: {
    failed: (name: string, about: string) => `Beskjeden til ${name} ${about}, kom ikke fram i chatten`,
    unknown: (name: string, about: string) =>
      `Usikkert om beskjeden til ${name} ${about}, kom fram i chatten`,
  },
  outcomeRetried: (about: string) => `Beskjeden ${about}, sendes på nytt`,
  both: (names: string[]) => names.join(' og '),
  /** The two sides of a message. */
  answerFrom: (name: string) => `Svar fra ${name}`,
  /** Answers by mail. */
  autoReplyFrom: (name: string) => `Automatisk svar fra ${name}`,
  awayFrom: (name: string) => `Fraværssvar fra ${name}. Bare ${helpDesk} ser det`,
  sharedAnswerFrom: (name: string) => `Svar fra ${name} om flere saker. Bare ${helpDesk} ser det`,
  unconfirmedMail: `E-post, avsender ikke bekreftet. Bare ${helpDesk} ser den`,
  /** A delivery's state, by the recipient’s own answer. */
  answered: { human: 'Besvart', auto: 'Mottatt' },
  /** The recipient's mail system is still trying. */
  delayed: 'Forsinket',
  messageFrom: (name: string) => `Melding fra ${name}`,
  messageTo: (name: string) => `Til ${name}`,
  /** Follows the name of the event: the recipient, the channel and the result. */
  toWhom: (name: string, channel: string) => `til ${name} (${channel})`,
})
