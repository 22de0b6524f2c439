import type { LocalPerson } from '../page-api.ts'
import { api } from './api.ts'
import { element } from './element.ts'

/** The choice of the person's language in Teams. The bot gets it with the next message. */
export function languageChoice() {
  let shown: LocalPerson | undefined
  const select = element(
    'select',
    {
      class: 'person-choice language-choice',
      'aria-label': 'Språk i Teams',
      title: 'Språk i Teams',
      change: () => {
        if (!shown) return
        shown.locale = select.value
        void api.setLocale(shown.id, select.value)
      },
    },
    ...Object.entries(names).map(([locale, name]) =>
      element('option', { value: locale, lang: locale }, name),
    ),
  )
  return {
    element: select,
    show(person: LocalPerson) {
      shown = person
      select.value = person.locale
    },
  }
}

const names = { 'nb-NO': 'Teams: bokmål', 'nn-NO': 'Teams: nynorsk', 'en-GB': 'Teams: English' }
