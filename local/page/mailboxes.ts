import type { LocalMail, LocalMailbox } from '../page-api.ts'
import { api } from './api.ts'
import { type LiveStream, listen } from './live-stream.ts'

export type MailboxesListener = {
  changed: () => void
  /** Called with a mail that came while the mailboxes were followed. */
  arrived: (mail: LocalMail) => void
  connected: (isConnected: boolean) => void
}

export class Mailboxes {
  readonly #listener: MailboxesListener
  readonly #mails = new Map<string, LocalMail>()
  readonly #boxesOfMail = new Map<string, Set<string>>()
  #boxes: LocalMailbox[] = []
  #isCaughtUp = false
  #stream: LiveStream | undefined

  constructor(listener: MailboxesListener) {
    this.#listener = listener
  }

  follow(): void {
    this.#stream ??= listen('mailboxes/stream', {
      opened: () => void this.#fetch(),
      event: () => void this.#fetch(),
      lost: () => this.#listener.connected(false),
    })
  }

  get boxes(): LocalMailbox[] {
    return this.#boxes
  }

  /** Returns the mails, newest first; from all mailboxes when none is named. */
  mails(address?: string): LocalMail[] {
    return [...this.#mails.values()]
      .filter(({ id }) => address === undefined || this.#boxesOfMail.get(id)?.has(address))
      .toSorted((one, other) => other.at.localeCompare(one.at))
  }

  /** `straks+0f5b@…` is another address of the mailbox `straks@…`. */
  nameOf(address: string): string {
    const own = address.replace(/\+[^@]*(?=@)/, '')
    return this.#boxes.find((box) => box.address === own)?.name ?? address
  }

  async #fetch(): Promise<void> {
    try {
      this.#boxes = await api.mailboxes()
      const full = this.#boxes.filter(({ count }) => count > 0)
      await Promise.all(full.map(async ({ address }) => this.#take(address, await api.mails(address))))
      this.#isCaughtUp = true
      this.#listener.connected(true)
    } catch {
      this.#listener.connected(false)
    }
    this.#listener.changed()
  }

  #take(address: string, mails: LocalMail[]): void {
    for (const mail of mails) {
      const isNew = !this.#mails.has(mail.id)
      this.#mails.set(mail.id, mail)
      this.#boxesOfMail.set(mail.id, (this.#boxesOfMail.get(mail.id) ?? new Set()).add(address))
      if (isNew && this.#isCaughtUp) this.#listener.arrived(mail)
    }
  }
}
