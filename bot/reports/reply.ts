import { isColleagueUnnamed } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { Choice } from '../../dialogs/report/questions.ts'
import type { Reply, ReplyOf } from '../../dialogs/turn.ts'
import { peopleCalled } from '../directory/people-table.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import { showAlerts } from '../show/alerts.ts'
import { askAddition, askDecision, askForwarding, askLeader, askNote, askWithdrawal } from '../show/ask.ts'
import { type CardMessage, noticeMessage } from '../show/card-message.ts'
import { showContact } from '../show/contact.ts'
import { showForm } from '../show/form.ts'
import { showInstruction, showWholeInstruction } from '../show/instruction.ts'
import { showLanguages, showMenu, showUnfinished, showWhich } from '../show/menu.ts'
import { forReader } from '../show/needs.ts'
import { showDoubt, showQuestion, showSameCase } from '../show/question.ts'
import { showReceipt } from '../show/receipt.ts'
import type { Db } from '../store/schema.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { openOfOne } from '../tickets/filed-together.ts'
import { loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { showState, showTickets, typesReported, type Viewer } from './own-tickets.ts'

type Replies = { [Show in Reply['show']]: ReplyOf<Show> }
type Shows<Show extends keyof Replies> = (
  reply: Replies[Show],
  viewer: Viewer,
) => CardMessage | Promise<CardMessage>

export async function showReply(
  reply: Reply,
  personId: string,
  context: Needs,
  language: Language,
): Promise<CardMessage> {
  return showAs(reply.show, reply, { ...forReader(context, language), personId, db: context.db })
}

function showAs<Show extends keyof Replies>(show: Show, reply: Replies[Show], viewer: Viewer) {
  return shows[show](reply, viewer)
}

const shows: { [Show in keyof Replies]: Shows<Show> } = {
  text: ({ text }, { texts }) => noticeMessage({ text: text(texts) }, texts.menu.summary),
  menu: ({ unfinished }, viewer) => showMenu(unfinished, viewer),
  form: async (reply, viewer) => {
    // Graph may be slow, so it is not asked; the card has a search.
    const called = isColleagueUnnamed(reply.draft) ? reply.draft.called : null
    return showForm({ ...reply, mayBe: await choicesCalled(called, viewer.db) }, viewer)
  },
  question: showQuestion,
  doubt: showDoubt,
  unfinished: ({ draft }, viewer) => showUnfinished(draft, viewer),
  which: showWhich,
  'same-case': showSameCase,
  'ask-forwarding': async ({ show, draft }, viewer) =>
    askForwarding(draft, await filed({ show, ticketId: draft.ticketId }, viewer), viewer),
  tickets: showTickets,
  state: showState,
  instruction: async ({ topic }, viewer) => showInstruction(topic, viewer, await typesReported(viewer)),
  'whole-instruction': (_, viewer) => showWholeInstruction(viewer),
  contact: ({ desks }, viewer) => showContact(desks, viewer),
  languages: (_, viewer) => showLanguages(viewer),
  receipt: async (reply, viewer) => showReceipt(await filed(reply, viewer), viewer.personId, viewer),
  'agent-notice': async (reply, viewer) =>
    showAgentNotice(await filed(reply, viewer), viewer.personId, viewer),
  alert: async (reply, viewer) => {
    const ticket = await filed(reply, viewer)
    const delivery = ticket.deliveries.find(({ id }) => id === reply.deliveryId)
    if (!delivery) throw new Error('the delivery of an alert is gone')
    return showAlert(ticket, delivery, viewer)
  },
  alerts: ({ alerts }, viewer) => showAlerts(alerts, viewer),
  'ask-note': async (reply, viewer) => askNote(await filed(reply, viewer), viewer),
  'ask-leader': async (reply, viewer) => {
    const { called = null } = reply
    const ticket = await filed(reply, viewer)
    const alike = await openOfOne(viewer.db, ticket, viewer.personId, viewer.clock())
    return askLeader(ticket, viewer, { called, mayBe: await choicesCalled(called, viewer.db), alike })
  },
  'ask-withdrawal': async (reply, viewer) =>
    askWithdrawal(await filed(reply, viewer), viewer.personId, reply, viewer),
  'ask-decision': async (reply, viewer) => askDecision(await filed(reply, viewer), reply.answer, viewer),
  'ask-addition': async (reply, viewer) => askAddition(await filed(reply, viewer), viewer, reply.told),
}

/** Limit of people offered for a name. */
const MOST_CALLED = 5

async function choicesCalled(name: string | null, db: Db): Promise<Choice[]> {
  if (!name) return []
  const people = await peopleCalled(db, name, MOST_CALLED)
  return people.map(({ id, name, department }) => ({
    id,
    title: [name, department].filter(Boolean).join(', '),
  }))
}

/** Loads the ticket as the recipient may see it. */
async function filed(
  { show, ticketId }: { show: Reply['show']; ticketId: string },
  { db, clock }: Viewer,
): Promise<Ticket> {
  const ticket = await loadTicket(db, ticketId)
  if (!ticket) throw new Error('the ticket of a reply is gone')
  return show === 'agent-notice' ? ticket : ticketAsTold(ticket, clock())
}
