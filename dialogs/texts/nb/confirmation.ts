/** The words for what has been done about a ticket, as somebody who must know has said. `claim`: `Kortet er sperret`. */
export const confirmation = {
  confirmation: {
    byDesk: (claim: string, desk: string, time: string) => `${claim}, bekreftet av ${desk} ${time}.`,
    /** An agent has it from the desk. */
    byAgent: (claim: string, desk: string, time: string, helpDesk: string) =>
      `${claim}, bekreftet av ${desk} ${time} (ført av ${helpDesk}).`,
    byYou: (claim: string, time: string) => `${claim} ifølge deg, ${time}.`,
    /** Null: their name has been erased. */
    byEmployee: (claim: string, name: string | null, time: string) =>
      `${claim} ifølge ${name ?? 'den som meldte'}, ${time}.`,
    news: (number: string, sentence: string) => `Sak ${number}: ${sentence}`,
    corrected: (number: string, claim: string) =>
      `Sak ${number}: «${claim}» ble ført ved en feil. Det er ikke bekreftet likevel.`,
  },
}
