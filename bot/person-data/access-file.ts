import { numericTime } from '../../dialogs/oslo-time.ts'
import type { DeliveryRow, DevicesRow, DraftRow, ListViewRow, TicketRow } from '../store/schema.ts'
import { channel, deliveryState, occasions, parts, recipient, whatHappened } from './code-words.ts'
import type { Held } from './held.ts'
import { cardsIn, ownTicketFile, time, written } from './own-ticket-file.ts'

/**
 * Returns the personal data for the person's access request: their own tickets completely; of other people's
 * tickets only the person's own actions, texts and messages, as the rest is about others.
 */
export function accessFile(held: Held, now: Date): Record<string, unknown> {
  const { personId, rows, searches, own, others } = held
  return {
    laget: numericTime(now),
    entraId: personId,
    person: rows.people.map(({ name, mail, phone, department, ...row }) => ({
      navn: name,
      epost: mail,
      telefon: phone,
      avdeling: department,
      førstMøtt: numericTime(row.met_at),
      hentetFraEntra: time(row.fetched_at),
      språk: { valgt: row.language_chosen, iTeams: row.language_teams, skrevet: row.language_written },
    })),
    enheterIIntune: rows.devices.map(registered),
    samtaler: chats(held),
    utkast: rows.drafts.map((draft) => draftOf(draft, personId)),
    egneSaker: own.map((ticket) => ownTicketFile(ticket, held)),
    andresSaker: others.map((ticket) => othersTicket(ticket, held)),
    historikkUtenSak: rows.history
      .filter(({ ticket_id }) => ticket_id === null)
      .map((one) => entry(one, held)),
    søktEtter: searches.map(({ at, text }) => ({ tid: numericTime(at), tekst: text })),
    brukerhjelpen: rows.agents.map(({ seen_at, columns, keys }) => ({
      sistIFanen: numericTime(seen_at),
      kolonner: columns,
      hurtigtaster: keys,
    })),
    lagredeLister: rows.list_views.map((view) => listOf(view, personId)),
    lagredeSvar: rows.kept_replies.map(written),
  }
}

function registered({ devices, fetched_at }: DevicesRow) {
  return {
    hentetFraIntune: numericTime(fetched_at),
    enheter: devices.map(({ name, model, serial, system, encrypted, lastContact }) => ({
      navn: name,
      modell: model,
      serienummer: serial,
      system,
      kryptert: encrypted,
      sistIKontakt: time(lastContact),
    })),
  }
}

function chats({ rows, activities }: Held) {
  return rows.conversations.map(({ id, service_url, updated_at, turns }) => ({
    id,
    adresse: service_url,
    sistBrukt: numericTime(updated_at),
    antallMeldinger: turns,
    nyligeHendelser: activities
      .filter(({ conversation_id }) => conversation_id === id)
      .map(({ received_at }) => numericTime(received_at)),
  }))
}

/** Another person's draft is theirs, even if it names this person. */
function draftOf({ person_id, type, answers, updated_at, closed_at }: DraftRow, personId: string) {
  const when = { type, endret: numericTime(updated_at), avsluttet: time(closed_at) }
  return person_id === personId ? { ...when, svar: answers } : { ...when, del: parts.namedInDraft }
}

/** Another person's list may filter by this person. */
function listOf({ person_id, saved_at, ...view }: ListViewRow, personId: string) {
  const when = { lagret: numericTime(saved_at) }
  const { name, shared, filters, sort, columns } = view
  return person_id === personId
    ? { navn: name, delt: shared, filter: filters, sortering: sort, kolonner: columns, ...when }
    : { del: parts.namedInList, ...when }
}

function othersTicket(ticket: TicketRow, held: Held) {
  const { personId, rows } = held
  const inTicket = <Row extends { ticket_id: string | null }>(some: Row[]) =>
    some.filter(({ ticket_id }) => ticket_id === ticket.id)
  const deliveries = inTicket(rows.deliveries)
  return {
    sak: ticket.number,
    del: partsIn(ticket, deliveries, personId),
    meldt: numericTime(ticket.opened_at),
    bekreftetGjort: inTicket(rows.confirmations).map(({ at }) => numericTime(at)),
    skrevet: inTicket([...rows.comments, ...rows.restricted_comments]).map(written),
    beskjeder: deliveries.map((one) => ({
      kanal: channel[one.channel],
      gjelder: occasions[one.occasion],
      tilstand: deliveryState[one.state],
      sendt: time(one.sent_at),
      bekreftet: time(one.acknowledged_at),
    })),
    kortITeams: cardsIn(ticket, rows.ticket_cards),
    historikk: inTicket(rows.history).map((one) => entry(one, held)),
  }
}

function partsIn(ticket: TicketRow, deliveries: DeliveryRow[], personId: string): string[] {
  const found = [
    ...(ticket.leader_id === personId ? [recipient.leader] : []),
    ...(ticket.assignee_id === personId ? [recipient.agent] : []),
    ...deliveries.map(({ recipient_kind }) => recipient[recipient_kind]),
  ]
  return found.length > 0 ? [...new Set(found)] : [parts.named]
}

/** Leaves out other participants. */
function entry({ at, what }: { at: Date; what: string }, { reader }: Held) {
  return { tid: numericTime(at), hva: whatHappened(what, reader.texts.helpDeskName) }
}
