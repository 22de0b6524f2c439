import type { confirmation as nb } from '../nb/confirmation.ts'

export const confirmation: typeof nb = {
  confirmation: {
    byDesk: (claim, desk, time) => `${claim}, stadfesta av ${desk} ${time}.`,
    byAgent: (claim, desk, time, helpDesk) => `${claim}, stadfesta av ${desk} ${time} (ført av ${helpDesk}).`,
    byYou: (claim, time) => `${claim} ifølgje deg, ${time}.`,
    byEmployee: (claim, name, time) => `${claim} ifølgje ${name ?? 'den som melde frå'}, ${time}.`,
    news: (number, sentence) => `Sak ${number}: ${sentence}`,
    corrected: (number, claim) =>
      `Sak ${number}: «${claim}» vart ført ved ein feil. Det er ikkje stadfesta likevel.`,
  },
}
