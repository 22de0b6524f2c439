import { randomUUID } from 'node:crypto'
import { generate } from 'selfsigned'

/** Returns a certificate as an administrator makes it for the app, and the file with certificate and key. */
export async function appCertificate({
  from,
  to,
}: {
  from?: Date
  to?: Date
} = {}): Promise<{ certificate: string; file: string }> {
  const made = await generate([{ name: 'commonName', value: `Straks ${randomUUID()}` }], {
    ...(from && { notBeforeDate: from }),
    ...(to && { notAfterDate: to }),
  })
  return { certificate: made.cert, file: `${made.cert}\n${made.private}\n` }
}
