/** Words for a database that does not answer, or a fault. `contact`: whom to turn to instead. */
export const outage = {
  report: {
    notKept: (contact: string) =>
      `Ikke meldt: Jeg får ikke lagret noe akkurat nå. Prøv igjen om litt. ${contact}`,
    unsure: (contact: string) =>
      `Usikkert om det ble meldt: Jeg fikk ikke svar da jeg lagret det. Jeg sier fra her så snart jeg vet det. Haster det, ta kontakt nå. ${contact}`,
    kept: 'Det er meldt. Jeg får ikke vist kvitteringen akkurat nå, men den kommer her om litt.',
    turnedOutKept: (numbers: string[]) => `Det ble meldt, sak ${numbers.join(' og ')}.`,
    turnedOutNotKept: (contact: string) =>
      `Det ble ikke meldt. Meld det igjen her, eller ta kontakt. ${contact}`,
  },
  /** Changes of a ticket or of the person's language. */
  change: {
    notKept: (contact: string) =>
      `Ikke lagret: Jeg får ikke lagret noe akkurat nå. Prøv igjen om litt. ${contact}`,
    unsure: (contact: string) =>
      `Usikkert om det ble lagret: Jeg fikk ikke svar. Jeg sier fra her så snart jeg vet det. Haster det, ta kontakt nå. ${contact}`,
    kept: 'Det er lagret, men jeg får ikke vist det akkurat nå.',
    turnedOutKept: 'Det ble lagret.',
    turnedOutNotKept: (contact: string) =>
      `Det ble ikke lagret. Gjør det igjen, eller ta kontakt. ${contact}`,
  },
  failed: (contact: string, errorCode: string) =>
    `Noe gikk galt hos oss. Har du ikke fått en kvittering, regn det som ikke meldt. ${contact} Feilkode: ${errorCode}.`,
}
