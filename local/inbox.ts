import { randomBytes } from 'node:crypto'

/** `at`: Exchange tells the second. */
export type InboxMail = { id: string; at: string; mime: Buffer }
/** A mail that came or was changed; null: it is there no longer. */
type Change = { id: string; mail: InboxMail | null }

/** What a token stands for: what is still to be told, and from where on it is not even known yet. */
type Position = { toTell: Change[]; next: number; since: Date }

/** Older ones Exchange has forgotten. */
const TOKENS_KEPT = 5

/** The inbox of a mailbox, and the tokens by which somebody reads on from where they were. */
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

  /** Somebody reads it, or puts a flag on it. */
  touch(id: string): void {
    const mail = this.#mails.get(id)
    if (mail) this.#changes.push({ id, mail })
  }

  /** Somebody deletes it, or moves it elsewhere. */
  remove(id: string): void {
    if (this.#mails.delete(id)) this.#changes.push({ id, mail: null })
  }

  forgetTokens(): void {
    this.#tokens.clear()
  }

  /** What is there, the newest first, but nothing that came before. */
  begin(since: Date): Position {
    const there = [...this.#mails.values()].reverse().filter((mail) => isRecent(mail, since))
    return { toTell: there.map((mail) => ({ id: mail.id, mail })), next: this.#changes.length, since }
  }

  /** Undefined: nobody knows that token. */
  at(token: string): Position | undefined {
    return this.#tokens.get(token)
  }

  /** @returns the changes of a page, and the token to go on with */
  page({ toTell, next, since }: Position, most: number) {
    const isNew = toTell.length === 0
    const all = isNew ? this.#changesFrom(next, since) : toTell
    const rest = { toTell: all.slice(most), next: isNew ? this.#changes.length : next, since }
    return { changes: all.slice(0, most), token: this.#tokenFor(rest), isLast: rest.toTell.length === 0 }
  }

  /** Of what has changed several times, only how it is. */
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
