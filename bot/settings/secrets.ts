import { secretIn, UnusableSecret } from '../remote/secret-file.ts'
import type { Given } from './environment-faults.ts'
import { readProof } from './proof-file.ts'

/** Each may be given as a file instead, named by `<name>_FILE`. */
export const SECRETS = ['MicrosoftAppPassword', 'DATABASE_URL', 'SMTP_URL', 'IMAP_URL'] as const

/** Returns the variables with the secrets from files, and the faults of those files. */
export function withSecrets(given: Given): { given: Given; faults: string[] } {
  const whole = { ...given }
  const faults: string[] = []
  const attempt = (name: string, read: () => void) => {
    try {
      read()
    } catch (error) {
      if (!(error instanceof UnusableSecret)) throw error
      faults.push(`${name}_FILE: ${error.message}`)
    }
  }
  for (const name of SECRETS)
    attempt(name, () => {
      const secret = secretIn(given, name)
      if (secret !== undefined) whole[name] = secret
    })
  const path = given.MicrosoftAppCertificate_FILE
  if (path) attempt('MicrosoftAppCertificate', () => readProof({ kind: 'certificate', path }))
  return { given: whole, faults }
}
