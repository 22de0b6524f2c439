import type { frame as nb } from '../nb/frame.ts'

export const frame: typeof nb = {
  notInTeams: {
    title: 'Opne Straks i Teams',
    text: 'Denne sida verkar berre som fane i Teams, der ho veit kven du er.',
  },
  navigation: 'Visingar',
  language: { choose: 'Språk', notSaved: 'Språket vart ikkje lagra. Prøv igjen.' },
  loading: 'Hentar …',
  problem: {
    unreachable: 'Får ikkje kontakt med Straks.',
    notLive: 'Får ikkje kontakt med Straks. Det du ser, kan vere utdatert.',
    signedOut:
      'Teams kjenner deg ikkje igjen lenger. Ta vare på det du har skrive, lukk fana og opne ho på nytt.',
    forbidden: 'Du har ikkje lenger tilgang til dette.',
    notFound: 'Saka finst ikkje, eller du har ikkje tilgang til ho.',
    notPossible: 'Det går ikkje slik saka er no.',
    other: 'Noko gjekk gale hos Straks.',
    broken: 'Dette kan ikkje visast akkurat no. Last sida på nytt om det ikkje hjelper å prøve igjen.',
    stillWaiting: 'Ventar på svar frå Straks …',
    retry: 'Prøv igjen',
    reload: 'Last sida på nytt',
  },
  mailBlocked: (since, error) =>
    `E-post har ikkje gått ut sidan ${since}. Ring mottakaren når det hastar. Teknisk detalj: ${error}.`,
  skip: 'Hopp til innhaldet',
}
