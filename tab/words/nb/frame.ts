/** Words around every view. */
export const frame = {
  notInTeams: {
    title: 'Åpne Straks i Teams',
    text: 'Denne siden virker bare som fane i Teams, der den vet hvem du er.',
  },
  navigation: 'Visninger',
  language: { choose: 'Språk', notSaved: 'Språket ble ikke lagret. Prøv igjen.' },
  loading: 'Henter …',
  problem: {
    unreachable: 'Får ikke kontakt med Straks.',
    notLive: 'Får ikke kontakt med Straks. Det du ser, kan være utdatert.',
    signedOut:
      'Teams kjenner deg ikke igjen lenger. Ta vare på det du har skrevet, lukk fanen og åpne den på nytt.',
    forbidden: 'Du har ikke lenger tilgang til dette.',
    notFound: 'Saken finnes ikke, eller du har ikke tilgang til den.',
    notPossible: 'Det går ikke slik saken er nå.',
    other: 'Noe gikk galt hos Straks.',
    broken: 'Dette kan ikke vises akkurat nå. Last siden på nytt om det ikke hjelper å prøve igjen.',
    stillWaiting: 'Venter på svar fra Straks …',
    retry: 'Prøv igjen',
    reload: 'Last siden på nytt',
  },
  mailBlocked: (since: string, error: string) =>
    `E-post har ikke gått ut siden ${since}. Ring mottakeren når det haster. Teknisk detalj: ${error}.`,
  skip: 'Hopp til innholdet',
}
