import type { desk as nb } from '../nb/desk.ts'

export const desk: typeof nb = {
  deskPage: {
    mailed: 'Stadfest her at meldinga er motteken, og sei frå når det er gjort',
    mailedOfMany:
      'Trykk på eit nummer for å stadfeste at den meldinga er motteken, og for å seie frå når det er gjort.',
    ticket: (number) => `Straks ${number}`,
    from: (organisation) => `Melding frå ${organisation}`,
    forDesk: (desk) => `Denne sida er for ${desk}.`,
    answer: 'Svar herfrå',
    onlyPressed: 'At de opnar sida, gir ingen beskjed. Det gjer berre knappane.',
    receive: 'Vi har motteke meldinga',
    reference: 'Saksnummer hos dykk',
    referenceHint: 'Valfritt. Skriv aldri namn, fødselsnummer, PIN eller passord.',
    saveReference: 'Lagre saksnummeret',
    referenceKept: 'Saksnummeret dykkar er notert.',
    received: (time) => `Motteken, stadfesta av dykk ${time}.`,
    done: (claim, time) => `${claim}, stadfesta av dykk ${time}.`,
    ifWrong: 'Stemmer det ikkje? Svar på e-posten, så rettar vi det.',
    closed: {
      resolved: 'Saka er avslutta. Det er ikkje meir å svare på her.',
      withdrawn:
        'Meldinga er trekt. Det som allereie er sperra eller stengt, skal ikkje opnast på grunn av det.',
    },
    unknown: {
      title: 'Lenkja verkar ikkje',
      text: 'Ho er skriven feil, eller ho er for gammal. Svar på e-posten i staden.',
    },
    tooMany: {
      title: 'Vent litt',
      text: 'Det har kome for mange forsøk på kort tid. Prøv igjen om eit minutt, eller svar på e-posten.',
    },
    away: {
      title: 'Det gjekk ikkje no',
      text: 'Straks er ute av drift ei stund. Prøv igjen om nokre minutt, eller svar på e-posten.',
    },
    languages: 'Språk',
  },
  answer: {
    told: (number, desk, text) => `Sak ${number}: ${desk} svara:\n${text}`,
    howToAnswer: (address, number) =>
      `Vil du svare dei, skriv til ${address} med [Straks ${number}] i emnet.`,
    attached: (names) => `Vedlegg: ${names}`,
    summary: 'Straks: du har fått svar i ei sak',
  },
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
