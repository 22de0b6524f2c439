import { z } from 'zod'

const errorWithCode = z.object({ code: z.string() })

/** The operating system's or undici's code, which fetch hides in the cause. */
export function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  const coded = [error.cause, error].map((one) => errorWithCode.safeParse(one)).find(({ success }) => success)
  return coded?.data?.code ?? error.name
}

const NEVER_LEFT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UNABLE_TO_\w+|SELF_SIGNED_\w+)$|CERT|_TLS_/

/** Whether nothing has left this machine: not reachable, no such host, or a certificate that is not to be trusted. */
export function hasNeverLeft(code: string): boolean {
  return NEVER_LEFT.test(code)
}
