/** Returns a link to a ticket in the tab; null if the app's id is unknown. */
export function ticketLink(number: string, teamsAppId: string | null): string | null {
  return tabLink(`sak/${number}`, teamsAppId)
}

/** Returns a link to a place in the tab; null if the app's id is unknown. */
export function tabLink(place: string, teamsAppId: string | null): string | null {
  return teamsAppId ? deepLink(place, teamsAppId) : null
}

/** The tab's id in the manifest. */
const TAB = 'tickets'

/** Learn: deep link to a tab. The tab reads the place from its address, and makes such links itself. */
export function deepLink(place: string, teamsAppId: string): string {
  const context = JSON.stringify({ subEntityId: place })
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB}?context=${encodeURIComponent(context)}`
}
