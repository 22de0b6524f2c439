import type { AlertTexts } from '../alert.ts'

export const alert: AlertTexts = {
  alert: {
    urgent: 'Haster',
    normal: 'Haster ikke',
    summary: (urgent) => (urgent ? 'Straks: en hastesak venter på deg' : 'Straks: en sak til orientering'),
    who: 'Hvem',
    what: 'Hva',
    reported: 'Meldt',
    reporter: 'Meldt av',
    ticket: 'Sak',
    acknowledge: 'Bekreft at jeg har sett det',
    done: (name, time) => `Bekreftet av ${name} ${time}`,
    onlyLeader: 'Bare lederen som fikk varselet, kan bekrefte det.',
    deadline: (time) =>
      `Personopplysninger kan være på avveie. Foreløpig frist for å melde til Datatilsynet er ${time}.`,
    assess: 'Vurder det sammen med personvernombudet.',
    chat: (name) => `Skriv til ${name}`,
  },
}
