import { connect, type PeerCertificate, type TLSSocket } from 'node:tls'
import { networkCode } from '../remote/delivery-failure.ts'
import { type ProofFile, readCertificate } from '../settings/proof-file.ts'
import type { Clock } from '../time/clock.ts'
import { DAY_MS } from '../time/duration.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'

/** Checks the certificate's dates, as Entra only says that it refuses an expired one. */
export function certificateChecks({ config, clock }: Trial): Check[] {
  const file = config.identity?.proofFile
  if (file?.kind !== 'certificate') return []
  return [{ what: 'Sertifikatet som appen logger inn med', ask: async () => lasting(file, clock()) }]
}

/** Time for people to make, upload and install a new certificate. */
const REPLACE_DAYS = 30

function lasting(file: ProofFile, now: Date): Finding {
  const { validFromDate, validToDate } = readCertificate(file)
  const [from, to] = [dayOf(validFromDate), dayOf(validToDate)]
  if (validToDate <= now) return fails(`gikk ut ${to}`, HOW)
  if (validFromDate > now) return fails(`gjelder ikke før ${from}`, 'Sjekk klokken på denne maskinen')
  const days = daysUntil(validToDate, now)
  return works(`gyldig til ${to}, ${days} dager til`, days < REPLACE_DAYS ? HOW : undefined)
}

const HOW = 'Lag et nytt, last det opp i appregistreringen, og bytt så filen i MicrosoftAppCertificate_FILE'

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Time to renew by hand; automatic renewal would have happened by then. */
const SOON_DAYS = 14
const ANSWERED_MS = 10_000

/** Checks that Teams and people can trust the public certificate. */
export function publicCertificateCheck({ config, clock }: Trial): Check {
  const { publicUrl } = config
  return {
    what: 'Sertifikatet på PUBLIC_URL',
    ask: async () => (publicUrl ? look(new URL(publicUrl), clock) : notAsked('lokal modus har ikke noe')),
  }
}

async function look({ hostname, port }: URL, clock: Clock): Promise<Finding> {
  const socket = await shaken(hostname, Number(port || 443)).catch(networkCode)
  if (typeof socket === 'string')
    return notAsked(
      `ikke nådd herfra (${socket})`,
      'Se etter at Teams når adressen, og prøv fra en maskin som gjør det',
    )
  const certificate = socket.getPeerCertificate()
  const { authorizationError: fault } = socket
  socket.destroy()
  return judge(certificate, fault ? String(fault) : null, clock())
}

function judge({ valid_to, issuer }: PeerCertificate, fault: string | null, now: Date): Finding {
  const days = daysUntil(new Date(valid_to), now)
  if (days < 0) return fails(`gikk ut ${-days} døgn siden`, RENEW)
  if (fault) return fails(fault, adviceOn(fault))
  const inWords = `gyldig i ${days} døgn til, utstedt av ${issuer?.O ?? issuer?.CN ?? 'ukjent'}`
  return days < SOON_DAYS ? works(inWords, RENEW) : works(inWords)
}

const RENEW = 'Forny det nå: uten gyldig sertifikat når ingen boten'

function adviceOn(fault: string): string {
  if (fault === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' || fault === 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY')
    return 'La tjeneren sende hele kjeden: sertifikatet og de mellomliggende etter det'
  if (fault === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'Navnet i PUBLIC_URL står ikke i sertifikatet'
  return 'Bruk et sertifikat fra en utsteder som Microsoft kjenner'
}

/** Connects whatever the certificate, in order to look at it. */
function shaken(host: string, port: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: ANSWERED_MS })
    socket.once('secureConnect', () => resolve(socket))
    socket.once('error', reject)
    socket.once('timeout', () => {
      socket.destroy()
      reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }))
    })
  })
}

function daysUntil(date: Date, now: Date): number {
  return Math.floor((date.getTime() - now.getTime()) / DAY_MS)
}
