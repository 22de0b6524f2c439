import { randomBytes } from 'node:crypto'

/** `at`: to the second, as in Exchange. */
export type InboxMail = { id: string; at: string; mime: Buffer }
/** A mail that arrived or was changed; null when it is gone. */
type Change = { id: string; mail: InboxMail | null }

/** The state behind a token: changes not told yet, and the number of the next unseen one. */
type Position = { toTell: Change[]; next: number; since: Date }

/** Exchange forgets older tokens. */
const TOKENS_KEPT = 5

/** The inbox of a mailbox, and the tokens with which a reader continues. */
export class Inbox {
  readonly #mails = new Map<string, InboxMail>()
  readonly #changes: Change[] = []
  readonly #tokens = new Map<string, Position>()

  add({ at, ...rest }: InboxMail): void {
    const mail = { ...rest, at: `${at.slice(0, 19)}Z` }
    this.#mails.set(mail.id, mail)
    this.#changes.push({ id: mail.id, mail })
  }

  get(id: string): InboxMail | undefined {
    return this.#mails.get(id)
  }

  /** Marks a mail as changed, as when somebody reads or flags it. */
  touch(id: string): void {
    const mail = this.#mails.get(id)
    if (mail) this.#changes.push({ id, mail })
  }

  /** Removes a mail, as when somebody deletes or moves it. */
  remove(id: string): void {
    if (this.#mails.delete(id)) this.#changes.push({ id, mail: null })
  }

  forgetTokens(): void {
    this.#tokens.clear()
  }

  /** Starts with the present mails, newest first, that came after `since`. */
  begin(since: Date): Position {
    const there = [...this.#mails.values()].reverse().filter((mail) => isRecent(mail, since))
    return { toTell: there.map((mail) => ({ id: mail.id, mail })), next: this.#changes.length, since }
  }

  /** Returns undefined for an unknown token. */
  at(token: string): Position | undefined {
    return this.#tokens.get(token)
  }

  /** @returns the changes of a page, and the token to continue with */
  page({ toTell, next, since }: Position, most: number) {
    const isNew = toTell.length === 0
    const all = isNew ? this.#changesFrom(next, since) : toTell
    const rest = { toTell: all.slice(most), next: isNew ? this.#changes.length : next, since }
    return { changes: all.slice(0, most), token: this.#tokenFor(rest), isLast: rest.toTell.length === 0 }
  }

  /** Returns only the last state of a mail that has changed several times. */
  #changesFrom(next: number, since: Date): Change[] {
    const ids = new Set(this.#changes.slice(next).map(({ id }) => id))
    return [...ids]
      .map((id) => ({ id, mail: this.#mails.get(id) ?? null }))
      .filter(({ mail }) => mail === null || isRecent(mail, since))
  }

  #tokenFor(position: Position): string {
    const token = randomBytes(96).toString('base64url')
    this.#tokens.set(token, position)
    for (const old of [...this.#tokens.keys()].slice(0, -TOKENS_KEPT)) this.#tokens.delete(old)
    return token
  }
}

function isRecent({ at }: InboxMail, since: Date): boolean {
  return new Date(at) >= since
}
