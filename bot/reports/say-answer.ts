import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Reply, ReplyOf } from '../../dialogs/turn.ts'
import { languageFor } from '../directory/person-language.ts'
import { textsOf } from '../organisation/organisation.ts'
import { untilStored } from '../queue/until-stored.ts'
import { contactLine } from '../show/contact.ts'
import { forReader, type Reader } from '../show/needs.ts'
import { showReceipt } from '../show/receipt.ts'
import { transact } from '../store/transact.ts'
import type { Origin } from '../teams/read-activity.ts'
import { triedOnce } from '../teams/replies.ts'
import type { Turn } from '../teams/teams-adapter.ts'
import { sentBesides } from '../tickets/deliveries-table.ts'
import { keepCard } from '../tickets/ticket-cards-table.ts'
import { loadTicket, ticketRows } from '../tickets/tickets-table.ts'
import type { Answer } from './move.ts'
import type { InTurn } from './needs.ts'
import { showReply } from './reply.ts'

const AFTER_THE_APOLOGY_MS = 1_000

/** Sends the replies as new messages in the person's chat. */
export async function sayAnswer(answer: Answer, origin: Origin, turn: Turn, context: InTurn): Promise<void> {
  const { replies, language } = answer
  context.spoken.set(origin.personId, language)
  if (context.progress.told === 'perhaps') return sayTurnedOut(replies, origin, turn, context)
  for (const reply of replies) {
    // A plain text needs no card unless it replaces one.
    if (reply.show === 'text') await turn.sendActivity(reply.text(textsOf(context.organisation, language)))
    else if (reply.show === 'receipt')
      await sayReceipt(reply, origin, turn, forReader(context, language), context)
    else await turn.sendActivity(await showReply(reply, origin.personId, context, language))
  }
  if (replies.length > 0) context.answered.note(origin)
}

/** Once the database is back, corrects the answer that nothing was filed: an earlier press may have. */
export async function sayFiledBefore({ personId }: Origin, turn: Turn, context: InTurn): Promise<void> {
  const { db, organisation, progress, log } = context
  const { pressed } = progress
  if (!pressed) return
  await pause(AFTER_THE_APOLOGY_MS, undefined, { ref: false })
  const text = await untilStored(async () => {
    const [ticket] = await ticketRows(db, [pressed])
    if (!ticket) return null
    const { outage } = textsIn(await languageFor(db, personId, organisation.languages))
    return outage.report.turnedOutKept([ticket.number])
  }, log)
  if (text !== null) await turn.sendActivity(text)
}

/** @param replies to the stored change; null: it was not stored */
export async function sayTurnedOut(
  replies: Reply[] | null,
  origin: Origin,
  turn: Turn,
  context: InTurn,
): Promise<void> {
  const texts = await untilStored(() => turnedOut(replies, origin.personId, context), context.log)
  for (const text of texts) await turn.sendActivity(text)
  context.answered.note(origin)
}

/** If it does not get through at once, its delivery sends it, and perhaps has while this turn was delayed. */
async function sayReceipt(
  { ticketId, isFiled }: ReplyOf<'receipt'>,
  { personId, conversationId }: Origin,
  turn: Turn,
  reader: Reader,
  context: InTurn,
): Promise<void> {
  const ticket = await loadTicket(context.db, ticketId)
  if (!ticket) throw new Error('the ticket of a receipt is gone')
  // Missing if the receipt replaced the form.
  const delivery = ticket.news.find((one) => one.occasion === 'answer' && one.recipient_id === personId)
  if (isFiled && delivery && (delivery.state === 'sent' || delivery.attempt_started_at)) return
  const until = (isFiled && delivery?.due_at) || null
  const sent = await turn.sendActivity(triedOnce(showReceipt(ticket, personId, reader), until))
  // A receipt shown again is not kept up to date; the affected person has a card of their own.
  if (!sent?.id || !delivery || delivery.state === 'sent') return
  const card = {
    id: randomUUID(),
    ticket_id: ticketId,
    delivery_id: delivery.id,
    person_id: personId,
    conversation_id: conversationId,
    activity_id: sent.id,
    shown_version: 0,
  }
  // Otherwise it would be sent again.
  const keep = () =>
    transact(context, async ({ db, queue, clock }) => {
      await sentBesides(db, delivery.id, clock())
      await queue.addAll(db, [await keepCard(db, card, clock())])
    })
  await untilStored(keep, context.log)
}

/**
 * Returns the final result for a person who was told that it was unknown. Receipts and alerts are sent
 * anyway.
 * @param replies to the stored change; null: it was not stored
 */
async function turnedOut(
  replies: Reply[] | null,
  personId: string,
  { db, organisation, progress: { reports } }: InTurn,
): Promise<string[]> {
  const texts = textsOf(organisation, await languageFor(db, personId, organisation.languages))
  const { report, change } = texts.outage
  const contact = contactLine(organisation, texts)
  const said = (replies ?? []).flatMap((reply) => (reply.show === 'text' ? [reply.text(texts)] : []))
  if (reports.length > 0) {
    // From the tickets: a repeated activity or press may have filed it meanwhile.
    const numbers = (await ticketRows(db, reports)).map(({ number }) => number)
    return numbers.length > 0 ? [report.turnedOutKept(numbers), ...said] : [report.turnedOutNotKept(contact)]
  }
  if (!replies) return [change.turnedOutNotKept(contact)]
  return said.length > 0 ? said : [change.turnedOutKept]
}
