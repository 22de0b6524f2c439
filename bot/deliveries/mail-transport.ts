/** Who the mail is from and who gets it, whatever its headers say. */
export type Envelope = { from: string; to: string[] }

/**
 * Hands a composed mail (mail-message.ts) to the other side, once. Resolved: the other side has taken it.
 * Throws DeliveryFailure: `unknown` when it may have been taken and the answer was lost.
 */
export type MailTransport = {
  send: (mime: Buffer, envelope: Envelope) => Promise<void>
  /** Takes leave of the other side. */
  close: () => Promise<void>
}
