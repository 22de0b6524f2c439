import type { QuestionCard } from '../../../cards/card-data.ts'
import { causes } from './forms.ts'
import { button } from './parts.ts'

export const questions = {
  'question: cause': {
    taken: [],
    goOn: [],
    text: 'Hva har skjedd med Buypass-kortet?',
    hint: 'Trykk, eller skriv med egne ord.',
    answers: causes().choices.map(({ id, title }) => button(title, 'say', { text: id })),
  },
  'question: free text': {
    taken: ['Låst med kode eller passord: Nei'],
    text: 'Når skjedde det?',
    hint: 'For eksempel i går kveld',
    answers: [],
    goOn: [button('Send nå', 'say', { text: 'send nå' }), button('Hopp over', 'say', { text: 'hopp over' })],
  },
  'question: no suggestions': {
    taken: [],
    text: 'Hvilket system gjelder det?',
    hint: '',
    answers: [],
    goOn: [],
  },
} satisfies Record<string, QuestionCard>
