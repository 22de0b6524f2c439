import { randomUUID } from 'node:crypto'
import { type AddressObject, simpleParser } from 'mailparser'
import type { Clock } from '../bot/time/clock.ts'
import { Inbox } from './inbox.ts'
import type { LocalMail, LocalMailbox } from './page-api.ts'
import { untilSo } from './until-so.ts'

/** A mail as parsed from its MIME; `recipients` includes cc and bcc. */
export type ReadMail = LocalMail & { recipients: string[]; mime: Buffer }

/** A mailbox for every address: all mails sent there, which nobody else can read. */
export class Mailboxes {
  readonly #clock: Clock
  readonly #mailboxes = new Map<string, Mailbox>()
  readonly #watchers = new Set<(address: string) => void>()

  constructor(clock: Clock, known: { address: string; name: string }[]) {
    this.#clock = clock
    for (const { address, name } of known) this.#mailboxes.set(address, new Mailbox(address, name))
  }

  /** Returns the mailbox of an address, and creates it if necessary. */
  of(anyCase: string): Mailbox {
    const address = anyCase.toLowerCase()
    const mailbox = this.#mailboxes.get(address) ?? new Mailbox(address, address)
    this.#mailboxes.set(address, mailbox)
    return mailbox
  }

  list(): LocalMailbox[] {
    return [...this.#mailboxes.values()].map(({ address, name, mails }) => ({
      address,
      name,
      count: mails.length,
    }))
  }

  async read(mime: Buffer): Promise<ReadMail> {
    const parsed = await simpleParser(mime, { skipTextToHtml: true })
    const headers = parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])
    const to = addressesOf(parsed.to)
    return {
      id: randomUUID(),
      at: this.#clock().toISOString(),
      from: addressesOf(parsed.from)[0] ?? '',
      to,
      replyTo: addressesOf(parsed.replyTo),
      subject: parsed.subject ?? '',
      headers: Object.fromEntries(headers),
      text: parsed.text ?? '',
      html: parsed.html || '',
      raw: mime.toString(),
      mime,
      recipients: [...to, ...addressesOf(parsed.cc), ...addressesOf(parsed.bcc)],
    }
  }

  deliver({ recipients: _, mime, ...mail }: ReadMail, recipients: string[]): void {
    for (const address of new Set(recipients.map(withoutPlus))) {
      const mailbox = this.of(address)
      mailbox.mails.push(mail)
      mailbox.inbox.add({ id: mail.id, at: mail.at, mime })
      for (const watcher of this.#watchers) watcher(address)
    }
  }

  /** Calls the watcher with the address of each mailbox that gets a mail. Returns how to stop it. */
  watch(watcher: (address: string) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }
}

export class Mailbox {
  readonly address: string
  readonly name: string
  /** Oldest first. */
  readonly mails: LocalMail[] = []
  readonly inbox = new Inbox()

  constructor(address: string, name: string) {
    this.address = address
    this.name = name
  }

  /** Returns the newest mail that fits: any, or one whose subject or text has these words. */
  waitForMail(what: string | ((mail: LocalMail) => boolean) = '', withinMs = 30_000): Promise<LocalMail> {
    const fits =
      typeof what === 'function' ? what : (mail: LocalMail) => `${mail.subject}\n${mail.text}`.includes(what)
    return untilSo(
      () => this.mails.findLast(fits),
      () =>
        `no mail with ${what} at ${this.address}; it has: ${this.mails.map((mail) => mail.subject).join(', ') || 'none'}`,
      withinMs,
    )
  }
}

/** `straks+0f5b@…` is another address of the mailbox `straks@…`, as in Exchange. */
function withoutPlus(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@)/, '')
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): string[] {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]))
    .flatMap(({ address }) => address ?? [])
}
