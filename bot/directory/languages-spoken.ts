import type { Language } from '../../dialogs/incident-type.ts'

export type LanguagesSpoken = ReturnType<typeof languagesSpoken>

/**
 * Remembers this instance's language with each person, for while the database is away. Grows to the number of
 * people in the tenant: no other activity gets this far.
 */
export function languagesSpoken() {
  const spoken = new Map<string, Language>()
  return {
    note: (personId: string, language: Language) => void spoken.set(personId, language),
    with: (personId: string | undefined) => spoken.get(personId ?? ''),
  }
}
