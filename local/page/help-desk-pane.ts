import type { LocalPerson } from '../page-api.ts'
import { element } from './element.ts'
import { Pane, paneTitles } from './pane.ts'
import { personChoice } from './person-choice.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

type Options = { tabUrl: string; people: LocalPerson[]; person: LocalPerson; visited: () => void }

/** The bot's own tab, as in the Teams of an agent. */
export function createHelpDeskPane({ tabUrl, people, person, visited }: Options): Pane {
  const title = `Fanen til ${paneTitles['help-desk']}`
  const frame = element('iframe', { class: 'help-desk-tab', title, allow: 'clipboard-write' })
  let shown = person
  const load = () => {
    const address = addressFor(shown, tabUrl)
    if (frame.src !== address) frame.src = address
  }
  const become = (chosen: LocalPerson) => {
    shown = chosen
    choice.show(chosen)
    load()
  }
  const choice = personChoice('help-desk', people, become)
  const pane = new Pane({ name: 'help-desk', mark: choice.mark, subtitle: choice.element, body: [frame] })
  become(person)
  dark.addEventListener('change', load)
  // A frame of another origin does not report events, so only its focus is noticed.
  window.addEventListener('blur', () => {
    if (document.activeElement !== frame) return
    pane.seen()
    visited()
  })
  return pane
}

/** Passes the person, the language and the theme in the tab's address; Teams passes them by other means. */
function addressFor({ id, locale }: LocalPerson, tabUrl: string): string {
  const address = new URL(tabUrl, location.href)
  address.searchParams.set('person', id)
  address.searchParams.set('locale', locale)
  address.searchParams.set('theme', dark.matches ? 'dark' : 'light')
  return address.href
}
