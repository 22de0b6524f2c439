import type { AlertCard } from '../../../cards/card-data.ts'
import { button, fact, line } from './parts.ts'

export const alerts = {
  'alert: urgent': alert({}),
  'alert: normal': alert({
    urgency: { text: 'Til orientering', urgent: false },
    heading: 'PIN-kode til Buypass-kort glemt',
    advice: [
      'Det er ingen fare på ferde. Arbeid som krever kortet, må vente eller gjøres av andre så lenge.',
    ],
  }),
  'alert: personal data': alert({
    heading: 'Utstyr stjålet',
    facts: [...alertFacts(), fact('Hva', 'PC'), fact('Helse- eller personopplysninger', 'Vet ikke')],
    advice: ['Spør hva som var på utstyret, og om tyveriet er anmeldt.'],
    deadline:
      'Foreløpig frist for å melde til Datatilsynet er torsdag 26. november 14:02. Vurder det sammen med personvernombudet.',
    link: {
      title: 'Skriv til Kari',
      url: 'https://teams.microsoft.com/l/chat/0/0?users=kari@eigersund.example',
    },
  }),
  'alert: decide who pays': alert({
    urgency: { text: 'Du skal avgjøre', urgent: false },
    heading: 'Utstyr skadet',
    advice: ['Avgjør hvem som dekker skaden. Den ansatte og Brukerhjelpen får beskjed.'],
    buttons: [
      { ...button('Kommunen dekker', 'decide', { ticket: 't1', decision: 'municipality' }), primary: true },
      button('Den ansatte dekker', 'decide', { ticket: 't1', decision: 'employee' }),
      button('Må undersøkes', 'decide', { ticket: 't1', decision: 'look-into' }),
    ],
  }),
  'alert: what was waited for is done': alert({
    confirmed: ['Kortet er sperret, bekreftet av Buypass 14:20.'],
  }),
  'alert: acknowledged': alert({ done: 'Bekreftet av Ola Nordmann 14:05', buttons: [] }),
} satisfies Record<string, AlertCard>

/** The longest possible text in every place where people can write. */
export const fullAlert = alert({
  facts: Array.from({ length: 15 }, (_, at) => fact(`Spørsmål ${at}`, '*'.repeat(200))),
  told: Array.from({ length: 10 }, () => line('*'.repeat(200), '*'.repeat(200), 'attention')),
})

function alert(parts: Partial<AlertCard>): AlertCard {
  return {
    urgency: { text: 'Haster', urgent: true },
    heading: 'Buypass-kort mistet',
    facts: alertFacts(),
    told: [line('Buypass', 'e-post sendt 14:02', 'good')],
    confirmed: [],
    advice: ['Spør om andre kan ha brukt kortet, og avklar hvordan arbeidet kan gjøres så lenge.'],
    deadline: '',
    done: '',
    buttons: [{ ...button('Bekreft at du har sett det', 'acknowledge', { ticket: 't1' }), primary: true }],
    ...parts,
  }
}

function alertFacts() {
  return [
    fact('Hvem', 'Kari Helgesen-Undheim, Hjemmetenesta'),
    fact('Når', 'i går kveld'),
    fact('Meldt', 'mandag 23. november kl. 14:02'),
    fact('Sak', '2026-000123'),
  ]
}
