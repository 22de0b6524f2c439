import type { LocalPerson } from '../page-api.ts'
import { readAddress } from './address.ts'
import type { PaneName } from './pane.ts'

export type ChatRole = 'employee' | 'leader'

/** Whom a chat pane shows at first: as the address says, as last time in this window, or the first who fits. */
export function firstPerson(
  role: ChatRole,
  people: LocalPerson[],
  fallback?: string | null,
): LocalPerson | undefined {
  const { pane, personId } = readAddress(location.hash)
  const asked = pane === role ? personId : undefined
  const wanted = [asked, sessionStorage.getItem(keyOf(role)), fallback]
  const fitting = withRole(role, people)
  return wanted.map((id) => fitting.find((person) => person.id === id)).find(Boolean) ?? fitting[0]
}

export function rememberPerson(role: ChatRole, personId: string): void {
  sessionStorage.setItem(keyOf(role), personId)
}

/** For the employee's pane, those first who are nothing else. */
export function withRole(role: ChatRole, people: LocalPerson[]): LocalPerson[] {
  const fitting = people.filter(({ roles }) => roles.includes(role))
  return role === 'leader' ? fitting : fitting.toSorted((one, other) => one.roles.length - other.roles.length)
}

function keyOf(role: PaneName): string {
  return `straks person ${role}`
}
