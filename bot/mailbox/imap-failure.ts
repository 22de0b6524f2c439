import { z } from 'zod'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { networkCode } from '../remote/network-error.ts'
import { TimeUp } from '../remote/time-limit.ts'

/** What an administrator has to put right, as imapflow tells of it; everything else passes by itself. */
const refused = z.union([
  z.object({ authenticationFailed: z.literal(true), serverResponseCode: z.string().optional() }),
  z.object({ tlsFailed: z.literal(true) }),
])
const answered = z.object({
  serverResponseCode: z.string().regex(/^[A-Z]{1,30}$/),
})
const throttled = z.object({ throttleReset: z.number().positive() })

/** The server is not well, and says so in answer to a login. */
const PASSES = ['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN']

/** What went wrong, without the server's own words: they may quote the user or the password. */
export function imapFailure(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  const no = refused.safeParse(error).data
  if (no && 'tlsFailed' in no) return new DeliveryFailure('never', 'own-fault', 'imap STARTTLS')
  const code = codeOf(error)
  if (no && !PASSES.includes(code))
    return new DeliveryFailure('never', 'blocked', 'imap AUTHENTICATIONFAILED')
  return new DeliveryFailure('later', 'away', `imap ${code}`, throttled.safeParse(error).data?.throttleReset)
}

function codeOf(error: unknown): string {
  if (error instanceof TimeUp) return 'ETIMEDOUT'
  return answered.safeParse(error).data?.serverResponseCode ?? networkCode(error)
}
