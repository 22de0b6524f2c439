import { browserLanguage } from '../language/browser-language.ts'
import type { Session } from './session.ts'
import type { Look } from './theme.ts'

/** `?person=<Entra id>` names the person in local mode, and only there does the API believe it. */
export async function openSession(address: URL): Promise<Session> {
  const person = address.searchParams.get('person')
  if (person) return localSession(address, person)
  const { teamsSession } = await import('./teams-session.ts')
  return teamsSession()
}

function localSession(address: URL, person: string): Session {
  const chosen = looks.find((look) => look === address.searchParams.get('theme'))
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const look = () => chosen ?? (dark.matches ? 'dark' : 'light')
  return {
    authorization: async () => `Bearer local:${person}`,
    language: browserLanguage(),
    look: look(),
    onLook: (changed) => dark.addEventListener('change', () => changed(look())),
    startAt: null,
    linkTo: (place) => new URL(place, location.href).href,
  }
}

const looks: Look[] = ['light', 'dark', 'contrast']
