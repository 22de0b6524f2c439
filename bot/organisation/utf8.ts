import { isUtf8 } from 'node:buffer'

export const NOT_UTF8 = 'er ikke UTF-8, lagre filen slik'

/** Returns the text without its byte order mark, or the first line that is not UTF-8. */
export function utf8In(bytes: Buffer): string | { badLine: number } {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const lines = bytes.toString('latin1').split('\n')
  return { badLine: lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1 }
}
