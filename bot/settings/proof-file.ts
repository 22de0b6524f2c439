import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readSecret, UnusableSecret } from '../remote/secret-file.ts'

/** The file with the app's credential. It may be renewed while the bot runs. */
export type ProofFile = { kind: 'password' | 'certificate'; path: string }

/** Returns the password, or the certificate and its key as PEM. Throws `UnusableSecret`. */
export function readProof({ kind, path }: ProofFile): string {
  const content = readSecret(path)
  if (kind === 'certificate') checkKey(certificateIn(content, path), content, path)
  return content
}

/** Throws `UnusableSecret`. */
export function readCertificate({ path }: ProofFile): X509Certificate {
  return certificateIn(readSecret(path), path)
}

/** Returns the first certificate: the app's own, before those of its issuers. */
function certificateIn(pem: string, path: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    throw new UnusableSecret(`${path} har ikke noe sertifikat: legg det der som PEM, med nøkkelen`)
  }
}

function checkKey(certificate: X509Certificate, pem: string, path: string): void {
  const key = keyIn(pem, path)
  if (key.asymmetricKeyType !== 'rsa')
    throw new UnusableSecret(`${path} har en nøkkel som ikke er RSA: Entra tar ingen annen`)
  if (!certificate.checkPrivateKey(key))
    throw new UnusableSecret(`${path} har en nøkkel som ikke hører til sertifikatet`)
}

function keyIn(pem: string, path: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw new UnusableSecret(`${path} har ingen privat nøkkel, eller en med passord: legg den der uten`)
  }
}
