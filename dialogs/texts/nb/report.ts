/** Words on the way from a message to a report. */
export const report = {
  menu: {
    title: 'Hva har skjedd?',
    text: 'Velg, eller skriv det med egne ord. Skriv aldri PIN, PUK eller passord her.',
    summary: 'Hva har skjedd?',
  },
  unfinished: (heading: string) => `Du har en påbegynt melding: ${heading}.`,
  /** For another draft than the one just finished. */
  alsoUnfinished: (heading: string) => `Du har også en påbegynt melding: ${heading}.`,
  resume: 'Fortsett med meldingen',
  drop: 'Forkast',
  form: {
    more: 'Flere opplysninger (valgfritt)',
    /** Shown when the affected person seems to be somebody else. */
    colleague: 'Gjelder det en kollega? Velg hvem først, så går meldingen i riktig navn.',
    missingCause: 'Velg hva som har skjedd, så kan meldingen sendes.',
    missingColleague: 'Velg hvem det gjelder. Du kan også velge deg selv.',
    search: (name: string | null) => (name ? `Søk etter ${name}` : 'Søk etter navn'),
    /** In a menu of choices, while none is chosen. */
    choose: 'Velg',
    /** On the line with the understood answers: it opens the rest of the form. */
    change: 'Endre',
    /** On the same line, for a note that is kept as it was written. Nobody else gets it. */
    ownWords: (helpDesk: string) => `Det du skrev, går til ${helpDesk}`,
    send: 'Send meldingen',
    note: (told: string, leader: boolean) =>
      `Meldingen går til ${told}${leader ? ' og nærmeste leder' : ''}. Du kan også svare med tekst i chatten.`,
    summary: 'Skjemaet er klart til å sendes.',
  },
  /** `send` and `skip` are buttons with that word, so each is also a command. */
  question: {
    cause: 'Hva har skjedd?',
    choose: 'Svar med et av valgene:',
    next: 'Skriv «send» for å sende nå, eller «hopp over».',
    again: 'Det svaret forsto jeg ikke.',
    /** Shown when all questions are answered. */
    ready: 'Skal jeg sende meldingen?',
    readyHint: 'Svar ja, eller skriv det som mangler eller er feil.',
    /** Says that the text is now in the note. */
    added: 'Lagt til i meldingen.',
    send: 'Send nå',
    skip: 'Hopp over',
  },
  tick: { yes: 'Ja', no: 'Nei' },
  which: { text: 'Mener du en av disse?', other: 'Noe annet' },
  /** Said before the first form. */
  severalPeople: 'En melding gjelder én person. Send denne først, og skriv så om den neste.',
  /** Said before the first form. */
  severalThings: (count: number): string =>
    count === 2
      ? 'Du skriver om to ting. Send denne først, så kommer den andre.'
      : 'Du skriver om flere ting. Send denne først, så kommer resten.',
  /** Said before the form. */
  corrected: 'Rettet. Slik står det nå:',
  /** The answer to thanks while a draft is open. */
  notSentYet: 'Meldingen er ikke sendt ennå.',
  whatToChange:
    'Hva skal rettes? Skriv det her, for eksempel når eller hvor det var. Meldingen er ikke sendt ennå. Skriv «avbryt» for å forkaste meldingen.',
  /** `yes` and `no` are buttons with that text. */
  doubts: {
    drop: {
      text: 'Da trengs det kanskje ingen melding. Skal jeg forkaste meldingen?',
      yes: 'Ja, forkast meldingen',
      no: 'Nei, behold meldingen',
    },
    which: { text: 'Er dette svaret, eller en ny melding?', yes: 'Svaret', no: 'En ny melding' },
    self: {
      text: 'Hvem gjelder det? Gjelder det en kollega, velger du hvem på skjemaet.',
      yes: 'Meg selv',
      no: 'En kollega',
      unknown: 'Det navnet kjenner jeg ikke. Velg hvem det gjelder på skjemaet.',
    },
  },
  cancelled: 'Meldingen er forkastet og ikke sendt.',
  nothingToCancel: 'Det er ingen påbegynt melding. Det du har sendt, finner du under «mine saker».',
  secretSeen:
    'Meldingen din så ut til å inneholde en PIN, et passord eller et fødselsnummer. Jeg har skjult det og lagrer det ikke. Slett meldingen i chatten. Var det en kode eller et passord, regn det som kjent av andre, og bytt det så snart du kan.',
  /** About eight digits alone, which may also be a PUK. */
  phoneHidden: 'Var det telefonnummeret ditt? Skriv det til meg med tlf foran.',
  /** About a phone field on a form, whose text is kept as a note. */
  phoneUnread: 'Telefonnummeret kunne jeg ikke lese. Vil du bli ringt, skriver du det til meg med tlf foran.',
  filesStay: 'Bilder og filer følger ikke med. Skriv det viktigste.',
  tooLong: 'Meldingen var for lang for meg. Skriv kort hva som har skjedd, så tar vi resten på skjemaet.',
  expired: 'Dette skjemaet gjelder ikke lenger, og ingenting ble sendt. Skriv «meny» for å starte på nytt.',
  /** The answer in the place of a card that stays as it is. */
  seeBelow: 'Se nederst i chatten.',
  notOurs: 'Dette kjenner jeg ikke igjen, og ingenting ble gjort. Skriv «meny» for å starte på nytt.',
}
