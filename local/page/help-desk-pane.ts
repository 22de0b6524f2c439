import type { LocalPerson } from '../page-api.ts'
import { avatar } from './avatar.ts'
import { element } from './element.ts'
import { Pane, paneTitles } from './pane.ts'
import { type PersonChoice, personChoice } from './person-choice.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

export type HelpDeskPaneOptions = {
  tabUrl: string
  people: LocalPerson[]
  person: LocalPerson
  visited: () => void
}

/** The bot's own tab, as in the Teams of an agent. */
export class HelpDeskPane {
  readonly pane: Pane
  readonly #tabUrl: string
  readonly #mark = element('span', { class: 'pane-mark' })
  readonly #frame = element('iframe', {
    class: 'help-desk-tab',
    title: `Fanen til ${paneTitles['help-desk']}`,
    allow: 'clipboard-write',
  })
  readonly #choice: PersonChoice
  #person: LocalPerson

  constructor({ tabUrl, people, person, visited }: HelpDeskPaneOptions) {
    this.#tabUrl = tabUrl
    this.#person = person
    this.#choice = personChoice('help-desk', people, (chosen) => this.#become(chosen))
    this.pane = new Pane({
      name: 'help-desk',
      mark: this.#mark,
      subtitle: this.#choice.element,
      body: [this.#frame],
    })
    this.#become(person)
    dark.addEventListener('change', () => this.#load())
    this.#noticeVisits(visited)
  }

  #become(person: LocalPerson): void {
    this.#person = person
    this.#mark.replaceChildren(avatar(person.name))
    this.#choice.show(person)
    this.#load()
  }

  /** Passes the person, the language and the theme in the tab's address; Teams passes them by other means. */
  #load(): void {
    const address = new URL(this.#tabUrl, location.href)
    address.searchParams.set('person', this.#person.id)
    address.searchParams.set('locale', this.#person.locale)
    address.searchParams.set('theme', dark.matches ? 'dark' : 'light')
    if (this.#frame.src !== address.href) this.#frame.src = address.href
  }

  /** A frame of another origin does not report events, so only its focus is noticed. */
  #noticeVisits(visited: () => void): void {
    window.addEventListener('blur', () => {
      if (document.activeElement !== this.#frame) return
      this.pane.seen()
      visited()
    })
  }
}
