/** What comes back by mail from those whom a report was sent to. */
export const answer = {
  answer: {
    /** To those whose ticket it is. */
    told: (number: string, desk: string, text: string) => `Sak ${number}: ${desk} svarte:\n${text}`,
    /** What is written here does not reach them. */
    howToAnswer: (address: string, number: string) =>
      `Vil du svare dem, skriv til ${address} med [Straks ${number}] i emnet.`,
    attached: (names: string) => `Vedlegg: ${names}`,
    summary: 'Straks: du har fått svar i en sak',
  },
}
