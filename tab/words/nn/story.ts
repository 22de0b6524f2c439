import type { story as nb } from '../nb/story.ts'

export const story: typeof nb = (helpDesk) => ({
  notYetSent: 'Ikkje send enno',
  replaced: 'Erstatta',
  replacedByMail: 'Erstatta av e-post',
  reopenedByWriting: (name) => `Opna igjen av det ${name} skreiv`,
  commentRetried: 'Meldinga blir send på nytt',
  notDeliveredTo: {
    failed: (name) => `Meldinga til ${name} kom ikkje fram i chatten`,
    unknown: (name) => `Usikkert om meldinga til ${name} kom fram i chatten`,
  },
  outcome: { resolved: 'om at saka er løyst', reopened: 'om at saka er opna igjen' },
  outcomeNotDelivered: {
    failed: (name, about) => `Beskjeden til ${name} ${about}, kom ikkje fram i chatten`,
    unknown: (name, about) => `Usikkert om beskjeden til ${name} ${about}, kom fram i chatten`,
  },
  outcomeRetried: (about) => `Beskjeden ${about}, blir send på nytt`,
  both: (names) => names.join(' og '),
  answerFrom: (name) => `Svar frå ${name}`,
  autoReplyFrom: (name) => `Automatisk svar frå ${name}`,
  awayFrom: (name) => `Fråværssvar frå ${name}. Berre ${helpDesk} ser det`,
  sharedAnswerFrom: (name) => `Svar frå ${name} om fleire saker. Berre ${helpDesk} ser det`,
  unconfirmedMail: `E-post, avsendar ikkje stadfesta. Berre ${helpDesk} ser han`,
  answered: { human: 'Svara', auto: 'Motteken' },
  delayed: 'Forseinka',
  messageFrom: (name) => `Melding frå ${name}`,
  messageTo: (name) => `Til ${name}`,
  toWhom: (name, channel) => `til ${name} (${channel})`,
})
