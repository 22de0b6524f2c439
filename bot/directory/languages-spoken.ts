import type { Language } from '../../dialogs/incident-type.ts'

const MOST_PEOPLE = 20_000

export type LanguagesSpoken = ReturnType<typeof languagesSpoken>

/** In which language this instance spoke with whom last: what it knows of it while the database is away. */
export function languagesSpoken() {
  const spoken = new Map<string, Language>()
  return {
    note(personId: string, language: Language): void {
      // To the end: whoever has been silent longest is forgotten first.
      spoken.delete(personId)
      spoken.set(personId, language)
      const [oldest] = spoken.size > MOST_PEOPLE ? spoken.keys() : []
      if (oldest !== undefined) spoken.delete(oldest)
    },
    with: (personId: string | undefined): Language | undefined =>
      personId === undefined ? undefined : spoken.get(personId),
  }
}
