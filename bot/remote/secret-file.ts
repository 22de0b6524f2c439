import { readFileSync } from 'node:fs'
import { codeOf } from './error-for-log.ts'

/** Says what is wrong with a file that should hold a secret, and never what it holds. */
export class UnusableSecret extends Error {
  override name = 'UnusableSecret'
}

/**
 * What the variable holds, or the file that `<name>_FILE` names; undefined: neither is set.
 * Throws `UnusableSecret`, which is about `<name>_FILE`.
 */
export function secretIn(env: Partial<Record<string, string>>, name: string): string | undefined {
  const [written, file] = [env[name]?.trim(), env[`${name}_FILE`]?.trim()]
  if (!file) return written || undefined
  if (written) throw new UnusableSecret(`ta bort den eller ${name}: begge er satt`)
  return readSecret(file)
}

/** Without the line break that editors and mounted secrets end with. */
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

/** Of a server, with a login in it where that wants one, and the file that it stands in, if it does: its password may be renewed there. */
export type Address = { url: string; file?: string }

/**
 * For a new line: with the user and password that the file holds by now. All else stays as at the start, when it was
 * looked at: whoever moves the server starts the bot anew. What cannot be read just now changes nothing.
 */
export function renewedAddress({ url, file }: Address): string {
  if (!file) return url
  try {
    const { username, password } = new URL(readSecret(file))
    return Object.assign(new URL(url), { username, password }).href
  } catch {
    return url
  }
}
