import type { Language } from '../../dialogs/incident-type.ts'
import { languageOfLocale } from '../../dialogs/language.ts'
import { browserLanguage } from '../language/language-context.tsx'
import { browserLook, type Look, prefersDark } from './page.tsx'

export type Session = {
  /** Returns the Authorization header for a request; fetched each time, and never stored. */
  authorization(): Promise<string>
  language: Language
  look: Look
  onLook(changed: (look: Look) => void): void
  /** The view that a deep link asks for, as in the address. */
  startAt: string | null
  /** Returns a link that opens the view in Teams; in a browser, the page's own address. */
  linkTo(place: string): string
}

/** Opens the session. `?person=<Entra id>` names the person; only in local mode the API accepts it. */
export async function openSession(address: URL): Promise<Session> {
  const person = address.searchParams.get('person')
  if (person) return localSession(address, person)
  const { teamsSession } = await import('./teams-session.ts')
  return teamsSession()
}

function localSession(address: URL, person: string): Session {
  const looks: Look[] = ['light', 'dark', 'contrast']
  const chosen = looks.find((look) => look === address.searchParams.get('theme'))
  const look = () => chosen ?? browserLook()
  return {
    authorization: async () => `Bearer local:${person}`,
    language: languageOfLocale(address.searchParams.get('locale') ?? '') ?? browserLanguage(),
    look: look(),
    onLook: (changed) => prefersDark.addEventListener('change', () => changed(look())),
    startAt: null,
    linkTo: (place) => new URL(place, location.href).href,
  }
}
