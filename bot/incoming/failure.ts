/** The content of a notice about a mail that did not arrive, or not yet. */
export type Failure = {
  kind: 'bounce' | 'delayed'
  /** Whether sending again is useless; null if the notice does not tell. */
  permanent: boolean | null
  recipient: string | null
  /** Enhanced status code (RFC 3463). */
  status: string | null
}

/** Returns the first enhanced status code, not part of a longer number such as an IP address or a version. */
export function enhancedCode(text: string): string | null {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/.exec(text)?.[0] ?? null
}

/** Tells permanence by the first digit of the status, or else of SMTP's reply code. */
export function ofStatus(status: string | null, diagnosis: string): Pick<Failure, 'permanent' | 'status'> {
  const digit = status?.[0] ?? replyCode(diagnosis)?.[0]
  return { status, permanent: digit === undefined ? null : digit !== '4' }
}

/** Returns SMTP's reply code: three digits, then the rest of the answer. */
export function replyCode(text: string): string | null {
  return (
    /(?<![\w.:/@#-])[45][0-5]\d(?=[ -]#?[45]\.\d{1,3}\.\d)/.exec(text)?.[0] ??
    /(?<![\w.:/@#-])(?:42[1]|45[0-4]|50[0-4]|52[13]|541|55[0-6])(?=[ -]+(?![\d-])\S)/.exec(text)?.[0] ??
    null
  )
}

export function addressIn(text: string): string | null {
  return (
    /[^\s<>()[\]:;,"'`|]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}/u.exec(text)?.[0].toLowerCase() ??
    null
  )
}
