import type { writing as nb } from '../nb/writing.ts'

export const writing: typeof nb = (helpDesk) => ({
  comment: {
    title: 'Skriv til den som melde',
    titleOfTwo: 'Skriv til den som melde og den det gjeld',
    label: (name) => `Melding til ${name}`,
    hint: 'Kjem i chatten med Straks. Be aldri om PIN eller passord.',
    send: (firstNames) => `Send til ${firstNames}`,
    length: (used, most) => `${used} av ${most} teikn.`,
  },
  note: {
    title: 'Internt notat',
    label: `Internt notat til ${helpDesk}`,
    hint: `Berre ${helpDesk} ser det. Den det gjeld, kan be om innsyn. Skriv aldri PIN eller passord.`,
    save: 'Lagre internt notat',
    written: `Internt notat. Berre ${helpDesk} ser det`,
  },
  resolve: {
    usual: 'Løys som utført',
    title: 'Løys saka',
    how: 'Korleis vart det løyst?',
    offered: 'Framlegg til tekst',
    label: (name) => `Melding til ${name} (kan stå tom)`,
    hint: 'Står i beskjeden om at saka er løyst. Be aldri om PIN eller passord.',
    send: (firstNames) => `Løys og gi beskjed til ${firstNames}`,
  },
  replies: {
    title: 'Lagra svar',
    none: `Ingen enno. Skriv ein tekst, og lagre han her så alle i ${helpDesk} kan bruke han.`,
    keep: 'Lagre teksten som svar for alle',
    edit: (text) => `Endre: ${text}`,
    remove: (text) => `Fjern: ${text}`,
    editing: 'Lagra svar. Skriv ingenting om enkeltpersonar.',
    save: 'Lagre svaret',
    refused: {
      409: 'Det er ikkje plass til fleire lagra svar. Fjern eit som ikkje trengst.',
      412: 'Svaret er endra eller fjerna i mellomtida. Sjå over, og prøv igjen om det trengst.',
    },
  },
  undo: {
    removed: 'Fjerna.',
    undo: 'Angre',
    resolved: (names) => `Saka er løyst. ${names} får beskjed om nokre sekund.`,
    taken: 'Du har saka.',
    given: (name) => `Gitt til ${name}, som får beskjed om nokre sekund.`,
    noted: 'Notatet er lagra.',
    undone: 'Angra. Ingen har fått beskjed.',
    tooLate:
      'For seint å angre: beskjeden er send. Er noko feil, kan du opne saka igjen eller skrive på nytt.',
  },
})
