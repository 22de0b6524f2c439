import type { Language } from '../../dialogs/incident-type.ts'

/** `unknown`: may have arrived; `waiting`: not accepted, is tried again at 14:05. */
type Known = 'failed' | 'unknown' | 'waiting'
/** `repeated`: may have arrived, is sent again at 14:05. */
export type Fate = Known | 'repeated'

/**
 * The words about a mail to Buypass or a Teams alert to Ola Nordmann that did not get through, by reader.
 * - `told`: the reporter's new message once it is given up; the duty contact's mail and Teams message
 * - `line`: the reporter's receipt, and another leader's alert
 * - `tab`: the help desk's tab
 */
type Said = { told: string; line: string; tab: string }

const words: Record<Language, Record<'email' | 'teams', Record<Known, Said>>> = {
  nb: {
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
  },
  nn: {
    email: {
      failed: {
        told: 'E-posten til Buypass kom ikkje fram.',
        line: 'e-posten kom ikkje fram',
        tab: 'Beskjed til Buypass (e-post): kom ikkje fram',
      },
      unknown: {
        told: 'E-posten til Buypass kan ha kome fram, men vi veit det ikkje sikkert.',
        line: 'e-posten kan ha gått ut, men vi fekk ikkje stadfesta at han kom fram',
        tab: 'Beskjed til Buypass (e-post): usikkert om han kom fram',
      },
      waiting: {
        told: 'E-posten til Buypass har ikkje gått ut enno.',
        line: 'e-posten har ikkje gått ut enno, prøver igjen 14:05',
        tab: 'Beskjed til Buypass (e-post): ikkje send enno',
      },
    },
    teams: {
      failed: {
        told: 'Beskjeden i Teams til Leiar Ola Nordmann kom ikkje fram.',
        line: 'ikkje varsla',
        tab: 'Beskjed til Ola Nordmann (Teams): kom ikkje fram',
      },
      unknown: {
        told: 'Beskjeden i Teams til Leiar Ola Nordmann kan ha kome fram, men vi veit det ikkje sikkert.',
        line: 'kan vere varsla, men vi veit ikkje om det kom fram',
        tab: 'Beskjed til Ola Nordmann (Teams): usikkert om han kom fram',
      },
      waiting: {
        told: 'Beskjeden i Teams til Leiar Ola Nordmann har ikkje gått ut enno.',
        line: 'ikkje varsla enno, prøver igjen 14:05',
        tab: 'Beskjed til Ola Nordmann (Teams): ikkje send enno',
      },
    },
  },
  en: {
    email: {
      failed: {
        told: 'The e-mail to Buypass did not arrive.',
        line: 'e-mail did not arrive',
        tab: 'Message to Buypass (e-mail): not delivered',
      },
      unknown: {
        told: 'The e-mail to Buypass may have arrived, but we cannot be sure.',
        line: 'e-mail may have been sent, but we got no confirmation that it arrived',
        tab: 'Message to Buypass (e-mail): may not have arrived',
      },
      waiting: {
        told: 'The e-mail to Buypass has not been sent yet.',
        line: 'e-mail not sent yet, next try 14:05',
        tab: 'Message to Buypass (e-mail): not sent yet',
      },
    },
    teams: {
      failed: {
        told: 'The message in Teams to Line manager Ola Nordmann did not arrive.',
        line: 'not alerted',
        tab: 'Message to Ola Nordmann (Teams): not delivered',
      },
      unknown: {
        told: 'The message in Teams to Line manager Ola Nordmann may have arrived, but we cannot be sure.',
        line: 'may have been alerted, but we do not know whether it arrived',
        tab: 'Message to Ola Nordmann (Teams): may not have arrived',
      },
      waiting: {
        told: 'The message in Teams to Line manager Ola Nordmann has not been sent yet.',
        line: 'not alerted yet, next try 14:05',
        tab: 'Message to Ola Nordmann (Teams): not sent yet',
      },
    },
  },
}

const again: Record<Language, string> = {
  nb: ', prøver igjen 14:05',
  nn: ', prøver igjen 14:05',
  en: ', next try 14:05',
}

export function wordsFor(language: Language, channel: 'email' | 'teams', fate: Fate): Said {
  const ofChannel = words[language][channel]
  if (fate !== 'repeated') return ofChannel[fate]
  const { line, ...said } = ofChannel.unknown
  return { ...said, line: line + again[language] }
}
