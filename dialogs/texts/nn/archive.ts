import type { Texts } from '../nb/index.ts'

/** Words of the archived page of a case. */
export const archive: Texts['archive'] = {
  case: 'Saka',
  facts: 'Opplysningar',
  done: 'Stadfesta gjort',
  told: 'Kven som fekk beskjed',
  toldColumns: ['Mottakar', 'Beskjed', 'Korleis det gjekk', 'Send', 'Stadfesta eller svart på'],
  written: 'Skrive i saka',
  writtenColumns: ['Tid', 'Av', 'Tekst'],
  history: 'Historikk',
  historyColumns: ['Tid', 'Kva', 'Av'],
  internal: 'internt notat',
  byMail: 'på e-post',
  filedWith: 'Meld saman med',
  made: (time) => `Arkivert frå Straks ${time}. Alle tider er norsk tid.`,
}
