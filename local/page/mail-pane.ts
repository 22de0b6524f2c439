import type { LocalMail, LocalPerson } from '../page-api.ts'
import { ConnectionBanner } from './connection-banner.ts'
import { element } from './element.ts'
import { icon } from './icon.ts'
import { mailListItem } from './mail-list-item.ts'
import { mailView, nothingOpen } from './mail-view.ts'
import { Mailboxes } from './mailboxes.ts'
import { Pane } from './pane.ts'
import { firstPerson } from './person-choice.ts'

/** The mails that Straks would have sent outside, in the mailboxes of their recipients. */
export class MailPane {
  readonly pane: Pane
  readonly #people: LocalPerson[]
  readonly #boxes: Mailboxes
  readonly #banner = new ConnectionBanner()
  readonly #filter = element('div', { class: 'mail-filter', role: 'group', 'aria-label': 'Postkasse' })
  readonly #list = element('ul', { class: 'mail-list' })
  readonly #view = element('div', { class: 'mail-view' })
  readonly #body: HTMLElement
  readonly #unread = new Set<string>()
  #chosenBox: string | undefined
  #openMail: LocalMail | undefined
  /** True while the user reads a mail that they opened, which must then stay. */
  #isChosen = false

  constructor(people: LocalPerson[], arrived: (mail: LocalMail) => void) {
    this.#people = people
    this.#body = element(
      'div',
      { class: 'mail' },
      this.#filter,
      element(
        'div',
        { class: 'mail-list-frame', tabindex: '0', role: 'group', 'aria-label': 'E-poster' },
        this.#list,
      ),
      this.#view,
    )
    this.pane = new Pane({
      name: 'mail',
      mark: element('span', { class: 'pane-mark tile' }, icon('mail')),
      subtitle: element('p', {}, 'Det mottakerne leser'),
      body: [this.#banner.element, this.#body],
    })
    this.#boxes = new Mailboxes({
      changed: () => this.#drawList(),
      arrived: (mail) => {
        this.#unread.add(mail.id)
        this.pane.news()
        if (!this.#isChosen && this.#hasRoomForBoth()) this.#show(mail)
        arrived(mail)
      },
      connected: (isConnected) => this.#banner.show(isConnected),
    })
    // A user who answers as the desk keeps that mail, even if it was opened automatically.
    this.#view.addEventListener('focusin', () => {
      this.#isChosen = this.#openMail !== undefined
    })
    this.#view.append(nothingOpen())
    this.#drawList()
    this.#boxes.follow()
  }

  #drawList(): void {
    this.#drawFilter()
    const mails = this.#boxes.mails(this.#chosenBox)
    const hadFocus = this.#list.contains(document.activeElement)
    this.#list.replaceChildren(
      ...mails.map((mail) =>
        mailListItem({
          mail,
          to: mail.to.map((address) => this.#boxes.nameOf(address)).join(', '),
          isUnread: this.#unread.has(mail.id),
          isOpen: mail.id === this.#openMail?.id,
          open: () => this.#open(mail),
        }),
      ),
      ...(mails.length === 0
        ? [element('li', { class: 'no-mail' }, 'E-postene kommer hit når noen har meldt fra.')]
        : []),
    )
    if (hadFocus) this.#list.querySelector<HTMLElement>('[aria-current]')?.focus()
  }

  #drawFilter(): void {
    const boxes = this.#boxes.boxes.filter(({ count }) => count > 0)
    const hadFocus = this.#filter.contains(document.activeElement)
    this.#filter.hidden = boxes.length < 2
    this.#filter.replaceChildren(
      this.#filterButton('Alle', undefined, this.#boxes.mails()),
      ...boxes.map(({ address, name }) => this.#filterButton(name, address, this.#boxes.mails(address))),
    )
    if (hadFocus) this.#filter.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
  }

  #filterButton(name: string, address: string | undefined, mails: LocalMail[]): HTMLElement {
    const choose = () => {
      this.#chosenBox = address
      this.#drawList()
    }
    return element(
      'button',
      { type: 'button', 'aria-pressed': String(this.#chosenBox === address), click: choose },
      name,
      element('span', { class: 'count' }, String(mails.length)),
    )
  }

  #open(mail: LocalMail): void {
    this.#isChosen = true
    this.#show(mail)
    this.#body.classList.add('is-reading')
    this.#view.querySelector<HTMLElement>('h3')?.focus()
  }

  #show(mail: LocalMail): void {
    this.#openMail = mail
    this.#unread.delete(mail.id)
    this.#drawList()
    this.#view.replaceChildren(mailView(mail, this.#boxes, this.#readerOf(mail), () => this.#close()))
  }

  /** A shared mailbox is read by an agent. */
  #readerOf({ to }: LocalMail): LocalPerson | undefined {
    const owner = this.#people.find(({ email }) => to.includes(email))
    return owner ?? firstPerson('help-desk', this.#people)
  }

  #hasRoomForBoth(): boolean {
    return this.#view.offsetParent !== null
  }

  /** Goes back to the list, when there is no room for both. */
  #close(): void {
    const id = this.#openMail?.id
    this.#isChosen = false
    this.#openMail = undefined
    this.#body.classList.remove('is-reading')
    this.#view.replaceChildren(nothingOpen())
    this.#drawList()
    this.#list.querySelector<HTMLElement>(`[data-mail="${CSS.escape(id ?? '')}"]`)?.focus()
  }
}
