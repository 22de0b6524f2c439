import type { report as nb } from '../nb/report.ts'

export const report: typeof nb = {
  menu: {
    title: 'Kva har skjedd?',
    text: 'Vel, eller skriv det med eigne ord. Skriv aldri PIN, PUK eller passord her.',
    summary: 'Kva har skjedd?',
  },
  unfinished: (heading) => `Du har ei melding som ikkje er send: ${heading}.`,
  alsoUnfinished: (heading) => `Du har òg ei melding som ikkje er send: ${heading}.`,
  resume: 'Hald fram med meldinga',
  drop: 'Forkast',
  form: {
    more: 'Fleire opplysningar (valfritt)',
    colleague: 'Gjeld det ein kollega? Vel kven først, så går meldinga i rett namn.',
    missingCause: 'Vel kva som har skjedd, så kan meldinga sendast.',
    missingColleague: 'Vel kven det gjeld. Du kan òg velje deg sjølv.',
    search: (name) => (name ? `Søk etter ${name}` : 'Søk etter namn'),
    choose: 'Vel',
    change: 'Endre',
    ownWords: (helpDesk) => `Det du skreiv, går til ${helpDesk}`,
    send: 'Send meldinga',
    note: (told, leader) =>
      `Meldinga går til ${told}${leader ? ' og næraste leiar' : ''}. Du kan òg svare med tekst i chatten.`,
    summary: 'Skjemaet er klart til å sendast.',
  },
  question: {
    cause: 'Kva har skjedd?',
    choose: 'Svar med eit av vala:',
    next: 'Skriv «send» for å sende no, eller «hopp over».',
    again: 'Det svaret forstod eg ikkje.',
    ready: 'Skal eg sende meldinga?',
    readyHint: 'Svar ja, eller skriv det som manglar eller er feil.',
    added: 'Lagt til i meldinga.',
    send: 'Send no',
    skip: 'Hopp over',
  },
  tick: { yes: 'Ja', no: 'Nei' },
  which: { text: 'Meiner du ein av desse?', other: 'Noko anna' },
  severalPeople: 'Ei melding gjeld éin person. Send denne først, og skriv så om den neste.',
  severalThings: (count) =>
    count === 2
      ? 'Du skriv om to ting. Send denne først, så kjem den andre.'
      : 'Du skriv om fleire ting. Send denne først, så kjem resten.',
  corrected: 'Retta. Slik står det no:',
  notSentYet: 'Meldinga er ikkje send enno.',
  whatToChange:
    'Kva skal rettast? Skriv det her, til dømes når eller kvar det var. Meldinga er ikkje send enno. Skriv «avbryt» for å forkaste meldinga.',
  doubts: {
    drop: {
      text: 'Då trengst det kanskje inga melding. Skal eg forkaste meldinga?',
      yes: 'Ja, forkast meldinga',
      no: 'Nei, behald meldinga',
    },
    which: { text: 'Er dette svaret, eller ei ny melding?', yes: 'Svaret', no: 'Ei ny melding' },
    self: {
      text: 'Kven gjeld det? Gjeld det ein kollega, vel du kven på skjemaet.',
      yes: 'Meg sjølv',
      no: 'Ein kollega',
      unknown: 'Det namnet kjenner eg ikkje. Vel kven det gjeld på skjemaet.',
    },
  },
  cancelled: 'Meldinga er forkasta og ikkje send.',
  nothingToCancel: 'Du har ikkje byrja på noka melding. Det du har sendt, finn du når du skriv «mine saker».',
  secretSeen:
    'Meldinga di såg ut til å innehalde ein PIN, eit passord eller eit fødselsnummer. Eg har skjult det og lagrar det ikkje. Slett meldinga i chatten. Var det ein kode eller eit passord, rekn det som kjent av andre, og byt det så snart du kan.',
  phoneHidden: 'Var det telefonnummeret ditt? Skriv det til meg med tlf framfor.',
  phoneUnread: 'Telefonnummeret kunne eg ikkje lese. Vil du bli ringt, skriv du det til meg med tlf framfor.',
  filesStay: 'Bilete og filer følgjer ikkje med. Skriv det viktigaste.',
  tooLong: 'Meldinga var for lang for meg. Skriv kort kva som har skjedd, så tek vi resten på skjemaet.',
  expired: 'Dette skjemaet gjeld ikkje lenger, og ingenting vart sendt. Skriv «meny» for å starte på nytt.',
  seeBelow: 'Sjå nedst i chatten.',
  notOurs: 'Dette kjenner eg ikkje igjen, og ingenting vart gjort. Skriv «meny» for å starte på nytt.',
}
