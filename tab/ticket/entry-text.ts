import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { nameOf } from '../name-of.ts'
import type { TabWords } from '../words/index.ts'
import { hasNobody } from './can-retry.ts'
import { commentReaders, writerOf } from './readers.ts'

export function entryText(entry: HistoryJson, ticket: TicketJson, words: TabWords): string {
  const { what, assignee, by, details } = entry
  if (what === 'commented') return commentText(entry, ticket, words)
  const byMail = mailText(entry, words)
  if (byMail) return byMail
  if (what === 'noted') return words.note.written
  if (what === 'undone' || what === 'overtaken') return undoneText(words.history[what], entry, ticket, words)
  if (what === 'reopened' && details.comment) return reopenedText(entry, ticket, words)
  if (what === 'referenced') return referenceText(entry, ticket, words)
  if (details.outcome) return outcomeFate(entry, ticket, words)
  if (details.comment && what !== 'resolved') return quoting(entry, commentFate(entry, ticket, words), ticket)
  if (details.reason === 'handed-over') return words.history['handed-over']
  if (what === 'assigned' && assignee && assignee.id === by?.id) return words.history.took
  if (what === 'retried' && isToUnknownLeader(entry, ticket)) return words.history['looked-for-leader']
  const text = named(words.history, what) ?? what
  const more = deliveryText(entry, ticket, words) ?? assignee?.name
  if (more) return `${text} ${more}`
  const code = named(ticket.confirmable, details.claim) ?? codeOf(entry, words)
  const said = [leaderIn(entry, ticket), code].filter(Boolean).join(', ')
  return said ? `${text}: ${said}` : text
}

function commentText(entry: HistoryJson, ticket: TicketJson, words: TabWords): string {
  const { by } = entry
  const name = nameOf(by, words)
  const writer = writerOf(entry, ticket)
  if (writer === 'agent') return words.messageTo(words.both(commentReaders(ticket, words, by)))
  return writer === 'employee' ? words.answerFrom(name) : words.messageFrom(name)
}

/** Returns the text for a mail, with its sender as far as that is certain; undefined for other entries. */
function mailText({ what, by, details }: HistoryJson, words: TabWords): string | undefined {
  const name = nameOf(by, words)
  if (what === 'answered') return words.answerFrom(name)
  if (what === 'auto-replied') return words.autoReplyFrom(name)
  if (what !== 'noted' || !details.mail) return undefined
  if (!by) return words.unconfirmedMail
  return (details.mail === 'answer' ? words.sharedAnswerFrom : words.awayFrom)(name)
}

function undoneText(text: string, { details }: HistoryJson, ticket: TicketJson, words: TabWords): string {
  const entry = ticket.history.find(({ id }) => String(id) === details.entry)
  return entry ? `${text}: ${entryText(entry, ticket, words)}` : text
}

function reopenedText(entry: HistoryJson, ticket: TicketJson, words: TabWords): string {
  const name = commentOf(entry, ticket)?.by?.name
  return name ? words.reopenedByWriting(name) : words.history['reopened-by-answer']
}

const LONGEST_QUOTE = 40

function commentFate({ what, details }: HistoryJson, ticket: TicketJson, words: TabWords): string {
  return what === 'retried'
    ? words.commentRetried
    : words.notDeliveredTo[lostIn(details)](personIn(ticket, details.person, words))
}

function outcomeFate({ what, details }: HistoryJson, ticket: TicketJson, words: TabWords): string {
  const about = named(words.outcome, details.outcome) ?? ''
  return what === 'retried'
    ? words.outcomeRetried(about)
    : words.outcomeNotDelivered[lostIn(details)](personIn(ticket, details.person, words), about)
}

/** `unknown`: it may have arrived. */
function lostIn({ state }: HistoryJson['details']): 'failed' | 'unknown' {
  return state === 'unknown' ? 'unknown' : 'failed'
}

function personIn({ reporter, affected }: TicketJson, id: string | undefined, words: TabWords): string {
  const person = [reporter, affected].find((one) => one?.id === id)
  return nameOf(person, words)
}

function quoting(entry: HistoryJson, text: string, ticket: TicketJson): string {
  const said = commentOf(entry, ticket)?.text
  if (!said) return text
  const start = said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE).trimEnd()} …` : said
  return `${text}: «${start}»`
}

function commentOf({ details }: HistoryJson, { history }: TicketJson): HistoryJson | undefined {
  const isWritten = ({ what }: HistoryJson) => what === 'commented' || what === 'answered'
  return history.find((entry) => isWritten(entry) && entry.details.comment === details.comment)
}

/** The history has no numbers, so only the last change can show one: the ticket's current number. */
function referenceText(entry: HistoryJson, ticket: TicketJson, words: TabWords): string {
  const { history, externalReference } = ticket
  const isLast = history.findLast(({ what }) => what === 'referenced')?.id === entry.id
  if (!isLast) return words.history.referenced
  return externalReference
    ? `${words.columns.externalReference}: ${externalReference}`
    : words.history['reference-removed']
}

/** True for an alert that found no leader, and may still find none. */
function isToUnknownLeader({ details }: HistoryJson, { deliveries }: TicketJson): boolean {
  return deliveries.some(
    ({ id, recipient }) => id === details.delivery && recipient.kind === 'leader' && recipient.name === '',
  )
}

function deliveryText({ details }: HistoryJson, ticket: TicketJson, words: TabWords): string | undefined {
  const delivery = ticket.deliveries.find(({ id }) => id === details.delivery)
  if (!delivery) return undefined
  const { kind, name } = delivery.recipient
  const text = words.toWhom(name || words.recipient[kind].toLowerCase(), words.channel[delivery.channel])
  if (details.state === 'failed' && hasNobody(delivery))
    return `${text}: ${words.reason['no-leader'].toLowerCase()}`
  const isTriedAgain = details.state === 'pending' && details.error !== undefined
  const state = isTriedAgain ? words.notYetSent : named(words.deliveryState, details.state)
  return state ? `${text}: ${state.toLowerCase()}` : text
}

/** Returns the name of a leader who confirmed in another way, if the agent has said which one it was. */
function leaderIn({ details }: HistoryJson, { deliveries }: TicketJson): string | undefined {
  return deliveries.find(({ recipient }) => details.leader && recipient.id === details.leader)?.recipient.name
}

function codeOf({ details: { resolution, how, reason } }: HistoryJson, words: TabWords): string | undefined {
  const { resolutions, acknowledgedHow, withdrawalReasons } = words
  const code =
    named(resolutions, resolution) ?? named(acknowledgedHow, how) ?? named(withdrawalReasons, reason)
  return code?.toLowerCase()
}

/** Returns the words for a code in the history; undefined for a former code. */
function named(words: Record<string, string>, code: string | undefined): string | undefined {
  return words[code ?? '']
}
