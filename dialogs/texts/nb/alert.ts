/** Words of a leader's alert. */
export const alert = {
  alert: {
    /** Shown on a lock screen, so it names nobody. */
    summary: {
      urgent: 'Straks: en hastesak venter på deg',
      asked: 'Straks: en sak venter på svar fra deg',
      told: 'Straks: en sak til orientering',
    },
    who: 'Hvem',
    what: 'Hva',
    reported: 'Meldt',
    reporter: 'Meldt av',
    ticket: 'Sak',
    acknowledge: 'Bekreft at jeg har sett det',
    /** For this ticket and the others from the same report. */
    acknowledgeAll: (count: number): string => (count === 2 ? 'Bekreft begge' : 'Bekreft alle'),
    filedWith: 'Meldt sammen med',
    other: (title: string, number: string) => `${title} (sak ${number})`,
    done: (name: string, time: string) => `Bekreftet av ${name} ${time}`,
    /** The button of a leader who cannot see to it. */
    handOn: 'Varsle neste leder nå',
    handedOn: (name: string) => `Gitt videre av ${name}`,
    onlyLeader: 'Bare lederen som fikk varselet, kan bekrefte det.',
    deadline: (time: string, isPast: boolean) =>
      `Personopplysninger kan være på avveie. Foreløpig frist for å melde til Datatilsynet ${isPast ? 'var' : 'er'} ${time}.`,
    /** To leaders who are not the privacy officer themselves. */
    assess: 'Vurder det sammen med personvernombudet.',
    /** Opens a chat with the affected person. */
    chat: (name: string) => `Skriv til ${name}`,
  },
}
