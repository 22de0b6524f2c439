import { codeOf } from '../remote/error-for-log.ts'

/** Returns why the database refused us. Only the code is told: the message may quote the address. */
export function databaseFailure(error: unknown): { text: string; advice: string } {
  const code = codeOf(error)
  // The message is matched but never shown.
  const said = code ?? (error instanceof Error ? error.message : '')
  const [, text, advice] = known.find(([shape]) => shape.test(said)) ?? [null, 'svarer ikke', network]
  return { text: code ? `${text} (${code})` : text, advice }
}

/** Returns the same as one text, for a command that failed. */
export function databaseInWords(error: unknown): string {
  const { text, advice } = databaseFailure(error)
  return `Databasen: ${text}. ${advice}.`
}

const network = 'Sjekk adressen i DATABASE_URL, og at denne maskinen når tjeneren'

const known: [RegExp, string, string][] = [
  [/^28/, 'tjeneren tar ikke imot brukeren', 'Sjekk brukernavn og passord i DATABASE_URL'],
  [/^3D000/, 'databasen finnes ikke på tjeneren', 'Lag den, eller sjekk navnet i DATABASE_URL'],
  [/^42501/, 'brukeren får ikke lese tabellene', 'Gi brukeren i DATABASE_URL rett til dem'],
  [
    /CERT|^UNABLE_TO_/,
    'tjenerens sertifikat er ikke godkjent',
    'Oppgi sslrootcert, filen med utstederens sertifikat, i DATABASE_URL, og sjekk at navnet der står i sertifikatet',
  ],
  [
    /^The server does not support SSL/,
    'tjeneren tar ikke imot krypterte forbindelser',
    'Slå på TLS på tjeneren, eller skriv sslmode=disable i DATABASE_URL',
  ],
  [/^25006/, 'tjeneren kan bare leses', 'Sjekk at DATABASE_URL går til den som skriver, ikke til en kopi'],
  [/^53100/, 'disken på tjeneren er full', 'Gi den plass'],
  [/^53300/, 'tjeneren har ikke flere forbindelser', 'La tjeneren ta imot flere (max_connections)'],
]
