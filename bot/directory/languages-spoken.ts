import type { Language } from '../../dialogs/incident-type.ts'

export type LanguagesSpoken = ReturnType<typeof languagesSpoken>

/**
 * In which language this instance spoke with whom last: what it knows of it while the database is away.
 * As many as there are people in the tenant: nobody else's activity gets this far.
 */
export function languagesSpoken() {
  const spoken = new Map<string, Language>()
  return {
    note: (personId: string, language: Language) => void spoken.set(personId, language),
    with: (personId: string | undefined) => spoken.get(personId ?? ''),
  }
}
