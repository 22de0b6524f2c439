import { randomBytes } from 'node:crypto'

// What makes the address of a desk's page one that nobody can guess.

const BYTES = 32
/** 32 bytes as base64url. */
const TOKEN = '[\\w-]{43}'
const token = new RegExp(`^${TOKEN}$`)
const link = new RegExp(`<?https?://\\S{1,200}/d/${TOKEN}(?:\\?lang=\\w\\w)?>?`, 'g')

export function newDeskToken(): string {
  return randomBytes(BYTES).toString('base64url')
}

export function isDeskToken(text: string): boolean {
  return token.test(text)
}

/** Of a mail in which somebody quotes ours: who reads that may not press in the desk's name, and no row holds the address. */
export function withoutDeskLinks(text: string): string {
  return text.replaceAll(link, '…')
}
