import type { alert as nb } from '../nb/alert.ts'

export const alert: typeof nb = {
  alert: {
    summary: {
      urgent: 'Straks: ei hastesak ventar på deg',
      asked: 'Straks: ei sak ventar på svar frå deg',
      told: 'Straks: ei sak til orientering',
    },
    who: 'Kven',
    what: 'Kva',
    reported: 'Meldt',
    reporter: 'Meldt av',
    ticket: 'Sak',
    acknowledge: 'Stadfest at eg har sett det',
    acknowledgeAll: (count) => (count === 2 ? 'Stadfest begge' : 'Stadfest alle'),
    filedWith: 'Meldt saman med',
    other: (title, number) => `${title} (sak ${number})`,
    done: (name, time) => `Stadfesta av ${name} ${time}`,
    handOn: 'Varsle neste leiar no',
    handedOn: (name) => `Gitt vidare av ${name}`,
    onlyLeader: 'Berre leiaren som fekk varselet, kan stadfeste det.',
    deadline: (time, isPast) =>
      `Personopplysningar kan vere på avvegar. Førebels frist for å melde til Datatilsynet ${isPast ? 'var' : 'er'} ${time}.`,
    assess: 'Vurder det saman med personvernombodet.',
    chat: (name) => `Skriv til ${name}`,
  },
}
