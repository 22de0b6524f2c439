import type { Texts } from '../nb/index.ts'

export const answer: Pick<Texts, 'answer'> = {
  answer: {
    told: (number, desk, text) => `Ticket ${number}: ${desk} answered:\n${text}`,
    howToAnswer: (address, number) =>
      `To answer them, write to ${address} with [Straks ${number}] in the subject.`,
    attached: (names) => `Attached: ${names}`,
    summary: 'Straks: you have an answer in a ticket',
  },
}
