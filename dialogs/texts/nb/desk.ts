/** Words for desks' answers, on their page and by mail, and for confirmations. */
export const desk = {
  /** The page where a desk answers a mail by pressing a button. It says nothing about a person. */
  deskPage: {
    /** In the mail, above the address. */
    mailed: 'Bekreft her at meldingen er mottatt, og si fra når det er gjort',
    mailedOfMany:
      'Trykk på et nummer for å bekrefte at den meldingen er mottatt, og for å si fra når det er gjort.',
    ticket: (number: string) => `Straks ${number}`,
    from: (organisation: string) => `Melding fra ${organisation}`,
    forDesk: (desk: string) => `Denne siden er for ${desk}.`,
    answer: 'Svar herfra',
    onlyPressed: 'At dere åpner siden, gir ingen beskjed. Det gjør bare knappene.',
    receive: 'Vi har mottatt meldingen',
    reference: 'Saksnummer hos dere',
    referenceHint: 'Valgfritt. Skriv aldri navn, fødselsnummer, PIN eller passord.',
    saveReference: 'Lagre saksnummeret',
    referenceKept: 'Saksnummeret deres er notert.',
    received: (time: string) => `Mottatt, bekreftet av dere ${time}.`,
    done: (claim: string, time: string) => `${claim}, bekreftet av dere ${time}.`,
    ifWrong: 'Stemmer det ikke? Svar på e-posten, så retter vi det.',
    closed: {
      resolved: 'Saken er avsluttet. Det er ikke mer å svare på her.',
      withdrawn:
        'Meldingen er trukket. Det som allerede er sperret eller stengt, skal ikke åpnes på grunn av det.',
    },
    unknown: {
      title: 'Lenken virker ikke',
      text: 'Den er skrevet feil, eller den er for gammel. Svar på e-posten i stedet.',
    },
    tooMany: {
      title: 'Vent litt',
      text: 'Det har kommet for mange forsøk på kort tid. Prøv igjen om et minutt, eller svar på e-posten.',
    },
    away: {
      title: 'Det gikk ikke nå',
      text: 'Straks er ute av drift en stund. Prøv igjen om noen minutter, eller svar på e-posten.',
    },
    languages: 'Språk',
  },
  /** Answers by mail from the recipients of a report. */
  answer: {
    /** To the reporter and the affected person. */
    told: (number: string, desk: string, text: string) => `Sak ${number}: ${desk} svarte:\n${text}`,
    /** Says how to answer the desk; a text in the chat does not reach it. */
    howToAnswer: (address: string, number: string) =>
      `Vil du svare dem, skriv til ${address} med [Straks ${number}] i emnet.`,
    attached: (names: string) => `Vedlegg: ${names}`,
    summary: 'Straks: du har fått svar i en sak',
  },
  /** Confirmations by somebody entitled. `claim`: `Kortet er sperret`. */
  confirmation: {
    byDesk: (claim: string, desk: string, time: string) => `${claim}, bekreftet av ${desk} ${time}.`,
    /** An agent passes on the desk's word. */
    byAgent: (claim: string, desk: string, time: string, helpDesk: string) =>
      `${claim}, bekreftet av ${desk} ${time} (ført av ${helpDesk}).`,
    byYou: (claim: string, time: string) => `${claim} ifølge deg, ${time}.`,
    /** `name` is null when it has been erased. */
    byEmployee: (claim: string, name: string | null, time: string) =>
      `${claim} ifølge ${name ?? 'den som meldte'}, ${time}.`,
    news: (number: string, sentence: string) => `Sak ${number}: ${sentence}`,
    corrected: (number: string, claim: string) =>
      `Sak ${number}: «${claim}» ble ført ved en feil. Det er ikke bekreftet likevel.`,
  },
}
