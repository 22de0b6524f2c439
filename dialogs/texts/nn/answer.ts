import type { Texts } from '../nb/index.ts'

export const answer: Pick<Texts, 'answer'> = {
  answer: {
    told: (number, desk, text) => `Sak ${number}: ${desk} svara:\n${text}`,
    howToAnswer: (address, number) =>
      `Vil du svare dei, skriv til ${address} med [Straks ${number}] i emnet.`,
    attached: (names) => `Vedlegg: ${names}`,
    summary: 'Straks: du har fått svar i ei sak',
  },
}
