/** Forms for an agent's texts. */
export const writing = (helpDesk: string) => ({
  comment: {
    title: 'Skriv til den som meldte',
    titleOfTwo: 'Skriv til den som meldte og den det gjelder',
    label: (name: string) => `Melding til ${name}`,
    hint: 'Kommer i chatten med Straks. Be aldri om PIN eller passord.',
    send: (firstNames: string) => `Send til ${firstNames}`,
    length: (used: string, most: string) => `${used} av ${most} tegn.`,
  },
  /** Internal notes. */
  note: {
    title: 'Internt notat',
    label: `Internt notat til ${helpDesk}`,
    hint: `Bare ${helpDesk} ser det. Den det gjelder, kan be om innsyn. Skriv aldri PIN eller passord.`,
    save: 'Lagre internt notat',
    written: `Internt notat. Bare ${helpDesk} ser det`,
  },
  resolve: {
    usual: 'Løs som utført',
    title: 'Løs saken',
    how: 'Hvordan ble det løst?',
    offered: 'Forslag til tekst',
    label: (name: string) => `Melding til ${name} (kan stå tom)`,
    hint: 'Står i beskjeden om at saken er løst. Be aldri om PIN eller passord.',
    send: (firstNames: string) => `Løs og gi beskjed til ${firstNames}`,
  },
  replies: {
    title: 'Lagrede svar',
    none: `Ingen ennå. Skriv en tekst, og lagre den her så alle i ${helpDesk} kan bruke den.`,
    keep: 'Lagre teksten som svar for alle',
    edit: (text: string) => `Endre: ${text}`,
    remove: (text: string) => `Fjern: ${text}`,
    editing: 'Lagret svar. Skriv ingenting om enkeltpersoner.',
    save: 'Lagre svaret',
    refused: {
      409: 'Det er ikke plass til flere lagrede svar. Fjern et som ikke trengs.',
      412: 'Svaret er endret eller fjernet i mellomtiden. Se over, og prøv igjen om det trengs.',
    },
  },
  undo: {
    /** A kept reply or a list, which can be put back for a moment. */
    removed: 'Fjernet.',
    undo: 'Angre',
    resolved: (names: string) => `Saken er løst. ${names} får beskjed om noen sekunder.`,
    taken: 'Du har saken.',
    given: (name: string) => `Gitt til ${name}, som får beskjed om noen sekunder.`,
    noted: 'Notatet er lagret.',
    undone: 'Angret. Ingen har fått beskjed.',
    tooLate: 'For sent å angre: beskjeden er sendt. Er noe feil, kan du gjenåpne saken eller skrive på nytt.',
  },
})
