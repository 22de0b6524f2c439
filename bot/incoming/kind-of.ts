import { saysAbsent, saysReceived, saysWhoWrote, writtenBy } from './automatic.ts'
import { deliveryReport } from './delivery-report.ts'
import type { Failure } from './failure.ts'
import { failureNotice, isFromMailSystem, speaksOfFailure } from './failure-notice.ts'
import type { Mime } from './mime.ts'
import { isCopyOfOurs, type Whose, withoutTags } from './whose.ts'

export type MailKind = 'bounce' | 'delayed' | 'auto-reply' | 'out-of-office' | 'answer' | 'other'

type Read = { text: string; whose: Whose; ownAddress: string; hasReference: boolean }

/** Classifies a mail, by the standards first and by its words last. */
export function kindOf(
  mail: Mime,
  { text, whose, ownAddress, hasReference }: Read,
): Failure | { kind: Exclude<MailKind, 'bounce' | 'delayed'> } {
  if (isCopyOfOurs(mail) || isReceipt(mail)) return { kind: 'other' }
  const report = deliveryReport(mail)
  if (report) return report === 'delivered' ? { kind: 'other' } : report
  const failure = failureNotice(mail, ownAddress)
  if (failure) return failure
  if (isForNobodyToRead(mail)) return { kind: 'other' }
  const isOurs = whose.ticket !== null || whose.delivery !== null
  switch (writtenBy(mail, text)) {
    case 'answered':
      return { kind: isAbsence(mail, text, hasReference) ? 'out-of-office' : 'auto-reply' }
    case 'generated':
      return { kind: kindOfGenerated(mail, text, isOurs, hasReference) }
    case 'person':
      return { kind: mayAnswer(mail, text, isOurs) ? 'answer' : 'other' }
  }
}

/** Reports of reading or abuse. Some systems refuse a mail in the form of such a receipt. */
function isReceipt({ reportType, subject, header }: Mime): boolean {
  const isRefusal = /reject|refuse|avvist/i.test(`${subject} ${header('auto-submitted')[0] ?? ''}`)
  return reportType === 'feedback-report' || (reportType === 'disposition-notification' && !isRefusal)
}

/** Meeting responses and newsletters. */
function isForNobodyToRead(mail: Mime): boolean {
  const isMeeting =
    mail.contentType === 'text/calendar' || mail.parts.some(({ type }) => type === 'text/calendar')
  const isList = ['list-unsubscribe', 'list-post'].some((name) => mail.header(name).length > 0)
  return isMeeting || (isList && !isReply(mail))
}

function kindOfGenerated(mail: Mime, text: string, isOurs: boolean, hasReference: boolean) {
  if (saysWhoWrote.test(text) && isOurs) return 'answer'
  const words = `${withoutTags(mail.subject)}\n${text}`
  if (saysReceived.test(words) || saysAbsent.test(words))
    return isAbsence(mail, text, hasReference) ? 'out-of-office' : 'auto-reply'
  if (saysDone.test(words)) return 'auto-reply'
  return mayAnswer(mail, text, isOurs) ? 'answer' : 'other'
}

const saysDone =
  /(?:has been|is now|was|er nå|er no|er|ble|blei|vart) (?:automatically |automatisk )?(?:closed|solved|resolved|updated|oppdatert|lukket|lukka|løst|løyst|avsluttet|avslutta)|status (?:changed|endret|endra)/i

/** A person who is away may still have our mail; a sender that gave a case number has. */
function isAbsence(mail: Mime, text: string, hasReference: boolean): boolean {
  const words = `${withoutTags(mail.subject)}\n${text}`
  const isReceived = saysReceived.test(words)
  return saysAbsent.test(words)
    ? !(hasReference && isReceived)
    : !isReceived && !hasReference && isOfOnePerson(mail)
}

/** Tells whether Exchange answers for a person; shared mailboxes also do, but mention the receipt. */
function isOfOnePerson(mail: Mime): boolean {
  return mail.header('x-auto-response-suppress').some((value) => /\b(?:all|oof)\b/i.test(value))
}

/** Tells whether a mail may be an answer. A mail system's is not, unless its postmaster replies. */
function mayAnswer(mail: Mime, text: string, isOurs: boolean): boolean {
  if (isFromMailSystem(mail)) return startsAsReply(mail)
  if (!isThreaded(mail) && speaksOfFailure(mail, text)) return false
  return isOurs || isReply(mail)
}

function isReply(mail: Mime): boolean {
  return isThreaded(mail) || startsAsReply(mail)
}

function isThreaded({ header }: Mime): boolean {
  return header('in-reply-to').length > 0 || header('references').length > 0
}

function startsAsReply({ subject }: Mime): boolean {
  return /^(?:re|sv|vs|fwd?|aw|antw|vb|ad|svar|ang|odp)\s*:/i.test(subject)
}
