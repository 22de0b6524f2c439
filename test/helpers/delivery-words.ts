/** `unknown`: may have arrived; `waiting`: not accepted, is tried again at 14:05. */
type Known = 'failed' | 'unknown' | 'waiting'
/** `repeated`: may have arrived, is sent again at 14:05. */
export type Fate = Known | 'repeated'

/**
 * The words about a mail to Buypass or a Teams alert to Ola Nordmann that did not get through, by reader, in bokmål:
 * delivery-claims.test.ts holds every language to what the rows tell.
 * - `told`: the reporter's new message once it is given up; the duty contact's mail and Teams message
 * - `line`: the reporter's receipt, and another leader's alert
 * - `tab`: the help desk's tab
 */
type Said = { told: string; line: string; tab: string }

const words: Record<'email' | 'teams', Record<Known, Said>> = {
  email: {
    failed: {
      told: 'E-posten til Buypass kom ikke fram.',
      line: 'e-post kom ikke fram',
      tab: 'Beskjed til Buypass (e-post): kom ikke fram',
    },
    unknown: {
      told: 'E-posten til Buypass kan ha kommet fram, men vi vet det ikke sikkert.',
      line: 'e-post kan være sendt, men vi fikk ikke bekreftet at den kom fram',
      tab: 'Beskjed til Buypass (e-post): usikkert om den kom fram',
    },
    waiting: {
      told: 'E-posten til Buypass er ikke sendt ennå.',
      line: 'e-post ikke sendt ennå, prøver igjen 14:05',
      tab: 'Beskjed til Buypass (e-post): ikke sendt ennå',
    },
  },
  teams: {
    failed: {
      told: 'Beskjeden i Teams til Leder Ola Nordmann kom ikke fram.',
      line: 'ikke varslet',
      tab: 'Beskjed til Ola Nordmann (Teams): kom ikke fram',
    },
    unknown: {
      told: 'Beskjeden i Teams til Leder Ola Nordmann kan ha kommet fram, men vi vet det ikke sikkert.',
      line: 'kan være varslet, men vi vet ikke om det kom fram',
      tab: 'Beskjed til Ola Nordmann (Teams): usikkert om den kom fram',
    },
    waiting: {
      told: 'Beskjeden i Teams til Leder Ola Nordmann er ikke sendt ennå.',
      line: 'ikke varslet ennå, prøver igjen 14:05',
      tab: 'Beskjed til Ola Nordmann (Teams): ikke sendt ennå',
    },
  },
}

export function wordsFor(channel: 'email' | 'teams', fate: Fate): Said {
  const ofChannel = words[channel]
  if (fate !== 'repeated') return ofChannel[fate]
  const { line, ...said } = ofChannel.unknown
  return { ...said, line: `${line}, prøver igjen 14:05` }
}
