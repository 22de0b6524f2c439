import { addressIn, enhancedCode, type Failure, ofStatus, replyCode } from './failure.ts'
import type { Mime } from './mime.ts'
import { partsReturned, withoutReturned } from './returned.ts'

/**
 * Reads a notice that is not a report by RFC 3464: a mail by a mail system that shows in more than one way
 * that a mail came back. A single word never makes an answer a bounce.
 */
export function failureNotice(mail: Mime, ownAddress: string): Failure | null {
  const { notice, returned } = withoutReturned(mail.text)
  const signs = [
    mail.header('x-failed-recipients').length > 0 && 2,
    saysFailure.test(mail.subject) && 2,
    saysFailure.test(notice) && 1,
    saysWhy.test(notice) && 1,
    (replyCode(notice) ?? codeNamed(notice)) !== null && 2,
    (returned || partsReturned(mail).length > 0) && 1,
  ]
  const weight = signs.reduce<number>((sum, sign) => sum + Number(sign), 0)
  if (IS_REPLY.test(mail.subject) || weight < enough(mail)) return null
  const status = codeNamed(notice)
  return {
    kind: isStillTried(`${mail.subject}\n${notice}`) ? 'delayed' : 'bounce',
    recipient: failedAddress(mail, notice, ownAddress),
    ...permanence(status, notice),
  }
}

/** Tells whether subject and text mention a failure: not enough to identify the mail, but no answer. */
export function speaksOfFailure({ subject }: Mime, text: string): boolean {
  return saysFailure.test(subject) && saysFailure.test(text)
}

const MAIL_SYSTEM =
  /^(?:mailer-?daemon|mail-?daemon|post-?master|mail-?system|mail-?delivery(?:-?(?:sub)?system)?|mdaemon|mmdf|uucp|smtp(?:d|-?daemon)?|bounces?|bounced?-?mail|mail-?router|delivery-?(?:notification|status)|microsoftexchange[\da-f]*)(?:[+._-]|@|$)/i
const MAIL_SYSTEM_NAME =
  /(?:mail|message|e-?post) ?(?:delivery|transport|transfer|levering)|delivery (?:sub)?system|mailer[- ]?daemon|post ?master|mail(?:er)? (?:administrator|router|system)|system administrator|microsoft (?:exchange|outlook)(?: |$)/i

/** A name used only by mail systems. */
const DAEMON = /^(?:mailer-?daemon|mail-?daemon|microsoftexchange[\da-f]{16,})@/i

function enough(mail: Mime): number {
  if (DAEMON.test(mail.from[0]?.address ?? '')) return 0
  if (isFromMailSystem(mail)) return 2
  return isAutomatic(mail) || partsReturned(mail).length > 0 ? 3 : Number.POSITIVE_INFINITY
}

function isAutomatic(mail: Mime): boolean {
  const marks = ['auto-submitted', 'precedence'].flatMap(mail.header)
  return marks.some((mark) => /^(?:auto|bulk|junk)/i.test(mark))
}

/** Judges by the sender's name, and by the empty return path that a notice must have. */
export function isFromMailSystem(mail: Mime): boolean {
  const [{ address = '', name = '' } = {}] = mail.from
  return (
    MAIL_SYSTEM.test(address) ||
    MAIL_SYSTEM_NAME.test(`${name} ${address.split('@')[0]}`) ||
    mail.from.length === 0 ||
    mail.header('x-failed-recipients').length > 0 ||
    mail.header('return-path').some((path) => /^<?(?:mailer-daemon)?>?$/i.test(path))
  )
}

const IS_REPLY = /^(?:re|sv|vs|aw|fwd?|ang|vedr)\s*:/i

/** In the subject or the text, in our neighbours' languages too. */
const saysFailure =
  /undeliver|non-?deliver|not (?:be |been )?(?:able to be )?delivered|n[o']t (?:be )?deliver|(?:unable|not able|n['’]t able) to deliver|deliver\w{0,12} (?:has |have )?(?:fail|problem|error|delayed|notification|status|report|warning)|(?:fail|problem|error|delay)\w{0,12} (?:in |with |of )?(?:mail |message |the )*deliver|fail\w{0,12} (?:notice|notification)|returned (?:mail|message|to sender)|(?:mail|message) (?:was |is |being )?(?:returned|rejected|bounced)|(?:mail|message) (?:system )?error|could ?n[o']t send|delayed mail|warning: (?:message|could)|bounced? (?:mail|message)|(?:ikke|ikkje|inte) (?:\p{L}{1,20} ){0,2}(?:lever|send)|kunne (?:ikke|ikkje) n[aå]|ulever|uleverbar|levering\w{0,12} (?:\p{L}{1,20} )?(?:mislykt|feil|mislukk)|(?:mislykt|mislukka|forsink)\w{0,12} (?:e-?post)?lever|kom i retur|olever|oleverbar|unzustell|nicht zugestellt|zustell\w{0,12} fehl|fehlgeschlagen|non remis|non distribu|[ée]chec (?:de |d['’])|no se ha podido entregar|no entregado|onbestelbaar|niet (?:worden )?(?:afge|be)lever|perillepääsemätön|niedostarcz|не доставлен|недоставлен/iu
const saysWhy =
  /(?:user|recipient|mailbox|address|account|mottaker\w{0,12}|adresse\w{0,12}|postkass\w{0,12}|postboks\w{0,12}|bruker\w{0,12}|brukar\w{0,12}|host|domain|domene\w{0,12})\W{1,3}(?:\S{1,80}\s){0,4}(?:unknown|exceed|not (?:be )?(?:found|known|exist|valid|listed|available|local)|doesn'?t exist|does not exist|no longer|full|disabled|inactive|invalid|suspended|finnes ikke|finst ikkje|eksisterer ikk?j?e|er full|ukjent|ukjend|over)|(?:unknown|invalid|no such|not an? (?:valid|known)|unrouteable|bad|ukjent|ukjend|ugyldig)\W{1,3}(?:local |e-?mail |mail |destination )?(?:user|recipient|mailbox|address|account|host|domain|mottaker|mottakar|adresse|bruker|brukar|domene)|(?:quota|kvote)\w{0,12}|(?:access|relay\w{0,12}|permission) denied|message (?:too|size)|(?:mail|message|e-?post\p{L}{0,3}|melding\p{L}{0,3}) (?:\S{1,80}\s){0,5}(?:blocked|rejected|refused|avvist|blokkert|stoppet)|for stor|connection (?:refused|timed? ?out)/iu
const stillTried =
  /\bdelayed\b|\bpostponed\b|warning: (?:could not send|message)|not (?:yet )?been delivered yet|has not yet been|not yet (?:been )?deliver|(?:will|to) (?:keep|continue|be) (?:re-?)?(?:try|tri|attempt|retri)|will (?:re-?)?try|still (?:being )?(?:try|retri|trying)|no action is required|do not need to resend|delivery attempts will continue|forsink|vil fortsette|vil halde fram|prøver igjen|prøves igjen|förs[ek]na|fortsätter|verzögert|retard[ée]|wird weiter/iu
const gaveUp =
  /giving up|given up|gave up|not going to try|will not be retried|no further (?:delivery )?attempts|(?:too|that) long|have failed permanently|gir (?:nå )?opp|gitt opp|gjev opp/iu

function isStillTried(text: string): boolean {
  return stillTried.test(text) && !gaveUp.test(text)
}

/** Finds a code in a typical place: after a reply code, a # or a word. */
function codeNamed(notice: string): string | null {
  const place =
    /(?:^[ \t]{0,8}|(?<![\d.])[245]\d\d[ -]+#?|[#(<[]|(?:status|code|error|kode|dsn=)\W{0,3}(?:\w{1,10} )?)(?=[245]\.\d{1,3}\.\d{1,3}(?!\.?\d))/im.exec(
      notice,
    )
  return place && enhancedCode(notice.slice(place.index + place[0].length))
}

function permanence(status: string | null, notice: string): Pick<Failure, 'permanent' | 'status'> {
  const told = ofStatus(status, notice)
  if (told.permanent !== null) return told
  if (isStillTried(notice)) return { status, permanent: false }
  if (/quota|kvote|\bfull|exceed|time[d ]{0,2}out/i.test(notice)) return { status, permanent: false }
  return { status, permanent: saysWhy.test(notice) ? true : null }
}

function failedAddress(mail: Mime, notice: string, ownAddress: string): string | null {
  const named = mail.header('x-failed-recipients').map(addressIn)[0]
  if (named) return named
  const [{ address = '' } = {}] = mail.from
  const others = [ownAddress, address, ...mail.header('to').map((to) => addressIn(to) ?? '')].map((one) =>
    one.toLowerCase(),
  )
  const found = notice.split('\n').map((line) => addressIn(line.slice(0, 1_000)))
  return (
    found.find((one) => one && !others.includes(one) && !MAIL_SYSTEM.test(one)) ??
    partsReturned(mail)
      .map((part) => addressIn(/^to:.*(?:\n[ \t].*)*/im.exec(part)?.[0] ?? ''))
      .find(Boolean) ??
    null
  )
}
