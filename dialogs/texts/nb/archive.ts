/** Words of the archived page of a case. */
export const archive = {
  case: 'Saken',
  facts: 'Opplysninger',
  done: 'Bekreftet gjort',
  told: 'Hvem som fikk beskjed',
  toldColumns: ['Mottaker', 'Beskjed', 'Hvordan det gikk', 'Sendt', 'Bekreftet eller besvart'],
  written: 'Skrevet i saken',
  writtenColumns: ['Tid', 'Av', 'Tekst'],
  history: 'Historikk',
  historyColumns: ['Tid', 'Hva', 'Av'],
  internal: 'internt notat',
  byMail: 'på e-post',
  filedWith: 'Meldt sammen med',
  made: (time: string) => `Arkivert fra Straks ${time}. Alle tider er norsk tid.`,
}
