/** What has happened to a ticket, and who has been told. */
export const story = (helpDesk: string) => ({
  /** It was tried, and is tried again. */
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
  /** What came by mail. */
  autoReplyFrom: (name: string) => `Automatisk svar fra ${name}`,
  awayFrom: (name: string) => `Fraværssvar fra ${name}. Bare ${helpDesk} ser det`,
  sharedAnswerFrom: (name: string) => `Svar fra ${name} om flere saker. Bare ${helpDesk} ser det`,
  unconfirmedMail: `E-post, avsender ikke bekreftet. Bare ${helpDesk} ser den`,
  /** Of a delivery, by the recipient’s own answer. */
  answered: { human: 'Svart', auto: 'Mottatt' },
  /** Its mail system is still trying. */
  delayed: 'Forsinket',
  messageFrom: (name: string) => `Melding fra ${name}`,
  messageTo: (name: string) => `Til ${name}`,
  /** After the name of what happened: to whom, by which channel, and what became of it. */
  toWhom: (name: string, channel: string) => `til ${name} (${channel})`,
})
