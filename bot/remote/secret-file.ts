import { readFileSync } from 'node:fs'
import { codeOf } from './error-for-log.ts'

/** The fault of a file that should hold a secret. The message never quotes its content. */
export class UnusableSecret extends Error {
  override name = 'UnusableSecret'
}

/** From the variable, or the file that `<name>_FILE` names. Throws `UnusableSecret` about `<name>_FILE`. */
export function secretIn(env: Partial<Record<string, string>>, name: string): string | undefined {
  const [written, file] = [env[name]?.trim(), env[`${name}_FILE`]?.trim()]
  if (!file) return written || undefined
  if (written) throw new UnusableSecret(`ta bort den eller ${name}: begge er satt`)
  const secret = readSecret(file)
  if (!NO_LINE.test(secret)) return secret
  throw new UnusableSecret(`${file} er ikke én linje ren tekst (UTF-8): legg bare hemmeligheten der`)
}

/** Line breaks, and what UTF-16 or another encoding becomes when it is read as UTF-8. */
const NO_LINE = /\p{Cc}|\ufffd/u

/** Reads a secret without the trailing line break that editors and mounted secrets add. */
export function readSecret(file: string): string {
  let content: string
  try {
    content = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new UnusableSecret(`${file} kan ikke leses (${codeOf(error) ?? 'ukjent feil'})`)
  }
  if (!content) throw new UnusableSecret(`${file} er tom`)
  return content
}

/** A server's address with its login, and its file, if any, in which the password may be renewed. */
export type Address = { url: string; file?: string }

/** pg reads its address itself: it takes a lone % as it is, and its sockets have no host. */
export function isPostgres(url: string): boolean {
  return url.startsWith('postgres')
}

/**
 * Returns the address for a new connection, with the user and password now in the file. Host and all else
 * stay as checked at the start: moving the server needs a restart. A file that cannot be read or
 * decoded changes nothing.
 */
export function renewedAddress({ url, file }: Address): string {
  if (!file) return url
  try {
    const { username, password } = new URL(readSecret(file))
    if (!isPostgres(url)) decodeURIComponent(username + password)
    return Object.assign(new URL(url), { username, password }).href
  } catch {
    return url
  }
}
