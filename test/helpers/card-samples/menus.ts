import type { MenuCard } from '../../../cards/card-data.ts'
import { button } from './parts.ts'

export const menus = {
  'menu: fresh': menu(null),
  'menu: with a half-finished report': menu({
    text: 'Du har en påbegynt melding: Buypass-kortet.',
    buttons: [
      { ...button('Fortsett', 'resume-draft', { draft: 'd1' }), primary: true },
      button('Slett den', 'drop-draft', { draft: 'd1' }),
    ],
  }),
} satisfies Record<string, MenuCard>

function menu(unfinished: MenuCard['unfinished']): MenuCard {
  const choices = {
    'buypass-card': 'Buypass-kortet eller PIN-koden',
    'nhn-credentials': 'Brukernavn eller passord hos Norsk Helsenett',
    'equipment-lost': 'PC, mobil eller annet utstyr er borte',
    'system-password': 'Passord til et av kommunens systemer',
    'equipment-damaged': 'Utstyr er skadet',
    offboarding: 'Noen slutter eller bytter jobb',
  }
  return {
    title: 'Hva har skjedd?',
    text: 'Velg, eller skriv med egne ord. Vi sier fra til de riktige straks.',
    choices: Object.entries(choices).map(([type, title]) => button(title, 'choose-type', { type })),
    unfinished,
    languages: [
      button('Nynorsk', 'language', { language: 'nn' }),
      button('English', 'language', { language: 'en' }),
    ],
  }
}
