import type { Language } from '../../dialogs/incident-type.ts'

const MOST_PEOPLE = 20_000

/** In which language this instance spoke with whom last: what it knows of it while the database is away. */
export type LanguagesSpoken = {
  note(personId: string, language: Language): void
  with(personId: string | undefined): Language | undefined
}

export function languagesSpoken(): LanguagesSpoken {
  const spoken = new Map<string, Language>()
  return {
    note(personId, language) {
      // To the end: whoever has been silent longest is forgotten first.
      spoken.delete(personId)
      spoken.set(personId, language)
      const [oldest] = spoken.size > MOST_PEOPLE ? spoken.keys() : []
      if (oldest !== undefined) spoken.delete(oldest)
    },
    with: (personId) => (personId === undefined ? undefined : spoken.get(personId)),
  }
}
