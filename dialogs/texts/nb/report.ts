import type { ReportTexts } from '../report.ts'

export const report: ReportTexts = {
  menu: {
    title: 'Hva har skjedd?',
    text: 'Velg, eller skriv det med egne ord. Skriv aldri PIN, PUK eller passord her.',
    summary: 'Hva har skjedd?',
  },
  unfinished: (heading) => `Du har en påbegynt melding: ${heading}.`,
  resume: 'Fortsett meldingen',
  drop: 'Forkast',
  form: {
    more: 'Flere opplysninger (valgfritt)',
    colleague: 'Gjelder det en kollega? Velg hvem nederst, så går meldingen i riktig navn.',
    missingCause: 'Velg hva som har skjedd, så kan meldingen sendes.',
    send: 'Send meldingen',
    note: (told, leader) =>
      `Meldingen går til ${told}${leader ? ' og nærmeste leder' : ''}. Du kan også svare med tekst i chatten.`,
    summary: 'Skjema klart til å sendes',
  },
  question: {
    choose: 'Svar med et av valgene:',
    next: 'Skriv «send» for å sende nå, eller «hopp over».',
    again: 'Det fikk jeg ikke til å passe.',
    ready: 'Alt er klart. Skriv «send», så går meldingen.',
    send: 'Send nå',
    skip: 'Hopp over',
  },
  tick: { yes: 'Ja', no: 'Nei' },
  which: { text: 'Mener du en av disse?', other: 'Noe annet' },
  cancelled: 'Meldingen er forkastet. Ingenting er sendt.',
  nothingToCancel: 'Det er ingen påbegynt melding. Det du har sendt, finner du under «mine saker».',
  secretSeen:
    'Meldingen din så ut til å inneholde en PIN, et passord eller et fødselsnummer. Jeg har skjult det og lagrer det ikke. Slett meldingen i chatten. Var det en kode eller et passord, regn det som kjent av andre, og bytt det så snart du kan.',
  tooLong: 'Meldingen var for lang for meg. Skriv kort hva som har skjedd, så tar vi resten på skjemaet.',
  expired: 'Dette skjemaet gjelder ikke lenger, og ingenting ble sendt. Skriv «meny» for å starte på nytt.',
  notOurs: 'Dette kjenner jeg ikke igjen, og ingenting ble gjort. Skriv «meny» for å starte på nytt.',
}
