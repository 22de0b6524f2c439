import { z } from 'zod'
import { DeliveryFailure, type FailureKind } from '../remote/delivery-failure.ts'

/**
 * Returns the failure for the mail.
 * @param hasLeft whether sending had begun: then a lost answer leaves the result unknown
 */
export function smtpFailure(error: unknown, hasLeft: boolean): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  const { responseCode, ...lost } = smtpError.parse(error)
  if (responseCode) {
    const reason = responseCode < 500 ? 'busy' : 'refused'
    return new DeliveryFailure(refusal(responseCode, lost.command), reason, `smtp ${responseCode}`)
  }
  if (lost.code === 'EENVELOPE') return new DeliveryFailure('never', 'no-address', 'bad address')
  return new DeliveryFailure(hasLeft ? 'unknown' : 'later', 'away', `smtp ${lost.originalCode ?? lost.code}`)
}

/** The failure if some recipients were refused; the others have the mail. */
export function refusedRecipients(): DeliveryFailure {
  return new DeliveryFailure('never', 'refused', 'smtp refused some recipients')
}

/** In nodemailer's form: `command` is the one in flight, `responseCode` the server's answer to it. */
const smtpError = z
  .object({
    code: z.string().catch('failed'),
    originalCode: z.string().optional().catch(undefined),
    command: z.string().catch(''),
    responseCode: z.number().optional().catch(undefined),
  })
  .catch({ code: 'failed', command: '' })

const aboutTheMail = ['MAIL FROM', 'RCPT TO', 'DATA']
const logInFirst = 530

/** Before MAIL FROM, a refusal concerns our credentials or address, which get corrected: the mail waits. */
function refusal(responseCode: number, command: string): FailureKind {
  const forGood = responseCode >= 500 && responseCode !== logInFirst && aboutTheMail.includes(command)
  return forGood ? 'never' : 'later'
}
