import { tabLink } from './tab-link.ts'

/** Opens a ticket in the tab; null when the app's id is not known. */
export function ticketLink(number: string, teamsAppId: string | null): string | null {
  return tabLink(`sak/${number}`, teamsAppId)
}
