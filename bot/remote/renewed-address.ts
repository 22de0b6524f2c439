import { readSecret } from './secret-file.ts'

/** Of a server, with a login in it, and the file that it stands in, if it does. */
export type Address = { url: string; file?: string | undefined }

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
