import type { FormCard, FormInput } from '../../../cards/card-data.ts'
import { button, choice, input } from './parts.ts'

export const forms = {
  'form: empty': form({}),
  'form: filled from the message': form({
    heading: 'Buypass-kortet er borte',
    actNow: ['Meld fra først, let etterpå. Dukker kortet opp, skriver du det bare her.'],
    required: [],
    understood: ['Kortet er borte', 'Når: i går kveld', 'Hvor: på bussen'],
    moreInputs: [
      { ...causes(), value: 'lost', compact: true },
      ...moreInputs({ when: 'i går kveld', where: 'på bussen', phone: '51 46 80 00' }),
    ],
  }),
  'form: equipment': form({
    heading: 'Utstyr er borte',
    actNow: ['Meld fra først, let etterpå. Du kan si fra hvis utstyret dukker opp.'],
    required: [
      { ...causes(), choices: [choice('lost', 'Det er mistet'), choice('stolen', 'Det er stjålet')] },
    ],
    moreInputs: [
      input('device', 'choice', 'Hva er borte?', {
        hint: 'Velg',
        choices: [
          choice('laptop', 'PC'),
          choice('phone', 'Mobil'),
          choice('tablet', 'Nettbrett'),
          choice('memory', 'Minnepinne'),
          choice('other', 'Noe annet'),
        ],
      }),
      input('personalData', 'choice', 'Kan det ligge helse- eller personopplysninger på utstyret?', {
        choices: [choice('no', 'Nei'), choice('yes', 'Ja'), choice('unknown', 'Vet ikke')],
      }),
    ],
  }),
  'form: without causes': form({
    heading: 'Noen slutter',
    actNow: [],
    required: [],
    moreInputs: [input('affected', 'person', 'Hvem slutter?', { hint: 'Søk etter navn' })],
  }),
} satisfies Record<string, FormCard>

/** The longest possible text in every place where people can write. */
export const fullForm = form({
  required: [],
  understood: ['å'.repeat(600)],
  moreInputs: moreInputs({
    when: 'å'.repeat(200),
    where: 'å'.repeat(200),
    note: 'å'.repeat(2000),
    phone: '0'.repeat(20),
  }),
})

function form(parts: Partial<FormCard>): FormCard {
  return {
    heading: 'Buypass-kortet',
    actNow: [
      'Er kortet borte? Meld fra først, let etterpå. Du kan si fra hvis det dukker opp.',
      'Har du glemt PIN-koden? Ikke prøv deg fram: For mange forsøk låser kortet.',
    ],
    required: [causes()],
    askedFirst: [],
    understood: [],
    change: 'Endre',
    more: 'Fortell mer (valgfritt)',
    moreInputs: moreInputs({}),
    note: 'Buypass, lederen din og Brukerhjelpen får vite det. Skriv aldri PIN, PUK eller passord.',
    send: { ...button('Send melding', 'send-form', { draft: 'd1' }), primary: true },
    drop: button('Avbryt', 'drop-draft', { draft: 'd1' }),
    ...parts,
  }
}

export function causes(): FormInput {
  return {
    name: 'cause',
    kind: 'choice',
    hint: '',
    label: 'Hva har skjedd?',
    missing: 'Velg hva som har skjedd.',
    value: '',
    choices: [
      choice('lost', 'Kortet er borte'),
      choice('stolen', 'Kortet er stjålet'),
      choice('pin-forgotten', 'Jeg har glemt PIN-koden'),
      choice('pin-compromised', 'Andre kan kjenne PIN-koden'),
    ],
  }
}

function moreInputs(values: Record<string, string>): FormInput[] {
  return [
    input('when', 'text', 'Når skjedde det?', { hint: 'For eksempel i går kveld' }),
    input('where', 'text', 'Hvor?', { hint: 'For eksempel på bussen' }),
    input('note', 'lines', 'Noe mer vi bør vite?', {
      hint: 'Aldri PIN, PUK, passord eller pasientopplysninger',
    }),
    input('phone', 'phone', 'Telefon vi kan nå deg på', { hint: 'Åtte siffer' }),
    input('affected', 'person', 'Gjelder det en kollega? Velg hvem', {
      hint: 'Tomt når det gjelder deg',
    }),
  ].map((one) => ({ ...one, value: values[one.name] ?? '' }))
}
