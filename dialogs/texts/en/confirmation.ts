import type { confirmation as nb } from '../nb/confirmation.ts'

export const confirmation: typeof nb = {
  confirmation: {
    byDesk: (claim, desk, time) => `${claim}, confirmed by ${desk} ${time}.`,
    byAgent: (claim, desk, time, helpDesk) =>
      `${claim}, confirmed by ${desk} ${time} (noted by ${helpDesk}).`,
    byYou: (claim, time) => `${claim}, according to you, ${time}.`,
    byEmployee: (claim, name, time) =>
      `${claim}, according to ${name ?? 'the person who reported it'}, ${time}.`,
    news: (number, sentence) => `Ticket ${number}: ${sentence}`,
    corrected: (number, claim) =>
      `Ticket ${number}: “${claim}” was noted by mistake. It has not been confirmed after all.`,
  },
}
