import type { LocalPerson } from '../page-api.ts'
import { isSafeLink } from './markdown.ts'

// Deep links into Teams (learn: deep links), handled by this page, so that nothing leaves the machine.

const PLACE_IN_TAB = /https:\/\/teams\.microsoft\.com\/l\/entity\/[\w-]+\/tickets\?context=([\w%.!~*'()-]+)/g
const CHAT = 'https://teams.microsoft.com/l/chat/'

let tabUrl = ''

export function setTab(url: string): void {
  tabUrl = url
}

/** Replaces deep links into the tab by links to this person's local tab. */
export function asOpenedBy(text: string, { id }: Pick<LocalPerson, 'id'>): string {
  return text.replaceAll(PLACE_IN_TAB, (_, context: string) => {
    const address = new URL(tabUrl, location.href)
    address.searchParams.set('person', id)
    address.hash = `/${placeIn(context)}`
    return address.href
  })
}

/** Opens a link from a card. @returns the text to show instead, if any */
export function follow(address: string, person: LocalPerson): string | undefined {
  if (address.startsWith(CHAT)) return 'I Teams åpner dette en chat med den det gjelder.'
  if (isSafeLink(address)) window.open(asOpenedBy(address, person), '_blank', 'noopener')
  return undefined
}

function placeIn(context: string): string {
  const { subEntityId }: { subEntityId?: unknown } = JSON.parse(decodeURIComponent(context))
  return typeof subEntityId === 'string' ? subEntityId : ''
}
