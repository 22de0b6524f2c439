import type { story as nb } from '../nb/story.ts'

export const story: typeof nb = (helpDesk) => ({
  notYetSent: 'Not sent yet',
  replaced: 'Replaced',
  replacedByMail: 'Replaced by e-mail',
  reopenedByWriting: (name) => `Reopened by what ${name} wrote`,
  commentRetried: 'The message is being sent again',
  notDeliveredTo: {
    failed: (name) => `The message to ${name} did not arrive in the chat`,
    unknown: (name) => `The message to ${name} may not have arrived in the chat`,
  },
  outcome: { resolved: 'that the ticket is resolved', reopened: 'that the ticket was reopened' },
  outcomeNotDelivered: {
    failed: (name, about) => `The message to ${name} ${about} did not arrive in the chat`,
    unknown: (name, about) => `The message to ${name} ${about} may not have arrived in the chat`,
  },
  outcomeRetried: (about) => `The message ${about} is being sent again`,
  both: (names) => names.join(' and '),
  answerFrom: (name) => `Answer from ${name}`,
  autoReplyFrom: (name) => `Automatic reply from ${name}`,
  awayFrom: (name) => `Out-of-office reply from ${name}. Only ${helpDesk} can see it`,
  sharedAnswerFrom: (name) => `Answer from ${name} about several tickets. Only ${helpDesk} can see it`,
  unconfirmedMail: `E-mail, sender not confirmed. Only ${helpDesk} can see it`,
  answered: { human: 'Answered', auto: 'Received' },
  delayed: 'Delayed',
  messageFrom: (name) => `Message from ${name}`,
  messageTo: (name) => `To ${name}`,
  toWhom: (name, channel) => `to ${name} (${channel})`,
})
