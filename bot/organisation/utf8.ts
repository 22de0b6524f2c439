import { isUtf8 } from 'node:buffer'

export const NOT_UTF8 = 'er ikke UTF-8, lagre filen slik'

/** A text that somebody has written in an editor, without its byte order mark; or the line that another encoding shows in. */
export function utf8In(bytes: Buffer): string | { badLine: number } {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const lines = bytes.toString('latin1').split('\n')
  return { badLine: lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1 }
}
