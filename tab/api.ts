import type { AlertJson, AlertPageJson, PressedJson } from '../bot/helpdesk/alert-shapes.ts'
import type {
  CountsJson,
  KeptRepliesJson,
  KeptReplyJson,
  ListViewChange,
  ListViewSaved,
  ListViewsJson,
  LookPageJson,
  MeJson,
  NoticesJson,
  OfferedWordsJson,
  PersonJson,
  StatisticsJson,
  TicketJson,
  TicketPageJson,
} from '../bot/helpdesk/api-shapes.ts'
import type { Instruction } from '../bot/organisation/instruction.ts'
import type { Button } from '../cards/card-data.ts'
import type { Language } from '../dialogs/incident-type.ts'
import { createAsk } from './ask.ts'

/** An agent's action on a ticket: the last part of the address, and the body. */
export type Action =
  | { name: 'assign'; body: { assignee: string } }
  | { name: 'comment'; body: { text: string } }
  | { name: 'note'; body: { text: string } }
  | { name: 'resolve'; body: { resolution: string; text: string } }
  /** Undoes the agent's last action, before anybody was told, if it is this entry of the history. */
  | { name: 'undo'; body: { of: Undoable['name']; entry: number | undefined } }
  | { name: 'reopen'; body: Record<string, never> }
  | { name: 'confirm'; body: { what: string; source: 'agent' } }
  | { name: 'unconfirm'; body: { what: string } }
  | { name: 'acknowledge'; body: { how: string; leader?: string } }
  /** Deliveries withheld by a restore: send them now, or mark them as sent. */
  | { name: 'release'; body: { how: 'send' | 'sent' } }
  | { name: 'refer'; body: { externalReference: string } }

export type Undoable = Extract<Action, { name: 'assign' | 'resolve' | 'note' }>

/** A person's own setting: the language, the list's columns, or whether single-character keys act. */
export type Choice = { language: Language } | { columns: readonly string[] } | { keys: boolean }

export type Api = ReturnType<typeof createApi>

export function createApi(...asking: Parameters<typeof createAsk>) {
  const { ask, download, stream } = createAsk(...asking)
  const get = <T>(path: string, signal?: AbortSignal) => ask<T>(path, { signal: signal ?? null })
  /** `version`: the version that was seen, for data that somebody else may change. */
  const send = <T = TicketJson>(
    method: string,
    path: string,
    { body, version, isChange = true }: { body?: object; version?: number; isChange?: boolean } = {},
  ): Promise<T> => {
    const headers = {
      ...(body && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    }
    const request = { method, headers, body: body ? JSON.stringify(body) : null, isChange }
    return ask<T>(path, request)
  }
  const read =
    <T>(path: string) =>
    (signal: AbortSignal) =>
      get<T>(path, signal)
  const list =
    <T>(path: string) =>
    (query: URLSearchParams, signal: AbortSignal) =>
      get<T>(`${path}?${query}`, signal)
  const one =
    <T>(path: string) =>
    (number: string, signal: AbortSignal) =>
      get<T>(of(path, number), signal)
  let chosen: Promise<unknown> = Promise.resolve()
  return {
    me: read<MeJson>('/api/me'),
    /** Saves settings one after another, so that the last choice wins. */
    choose: (body: Choice) => {
      const choosing = chosen.then(() => send<MeJson>('PUT', '/api/me', { body }))
      chosen = choosing.catch(() => undefined)
      return choosing
    },
    counts: list<CountsJson>('/api/counts'),
    views: (signal: AbortSignal) => itemsIn(get<ListViewsJson>('/api/views', signal)),
    addView: (body: ListViewSaved) => send<ListViewsJson>('POST', '/api/views', { body }),
    editView: (id: string, body: ListViewChange) => send<ListViewsJson>('PUT', `/api/views/${id}`, { body }),
    deleteView: (id: string) => send<ListViewsJson>('DELETE', `/api/views/${id}`),
    tickets: list<TicketPageJson>('/api/tickets'),
    ticket: one<TicketJson>('/api/tickets'),
    events: (after: number, signal: AbortSignal) =>
      stream('/api/events', { headers: { 'last-event-id': String(after) }, signal }),
    notices: read<NoticesJson>('/api/notices'),
    statistics: read<StatisticsJson>('/api/statistics'),
    looks: list<LookPageJson>('/api/audit'),
    looksCsv: (query: URLSearchParams) => download(`/api/audit.csv?${query}`),
    lookers: (signal: AbortSignal) => itemsIn(get<People>('/api/audit/agents', signal)),
    instruction: read<Instruction>('/api/instruction'),
    csv: (query: URLSearchParams) => download(`/api/tickets.csv?${query}`),
    agents: () => itemsIn(get<People>('/api/agents')),
    resolutionWords: (numbers: string, signal: AbortSignal) =>
      itemsIn(get<OfferedWordsJson>(`/api/resolution-words?numbers=${numbers}`, signal)),
    replies: () => get<KeptRepliesJson>('/api/replies'),
    addReply: (text: string) => send<KeptRepliesJson>('POST', '/api/replies', { body: { text } }),
    editReply: ({ id, version }: KeptReplyJson, text: string) =>
      send<KeptRepliesJson>('PUT', `/api/replies/${id}`, { body: { text }, version }),
    removeReply: ({ id, version }: KeptReplyJson) =>
      send<KeptRepliesJson>('DELETE', `/api/replies/${id}`, { version }),
    /** `version`: the version that the agent has seen. The answer is the ticket afterwards. */
    act: ({ number, version }: Pick<TicketJson, 'number' | 'version'>, { name, body }: Action) => {
      const path = of('/api/tickets', number)
      const sent = { body: isHeld(name) ? { ...body, mayUndo: true } : body, version }
      return name === 'refer' ? send('PATCH', path, sent) : send('POST', `${path}/${name}`, sent)
    },
    alerts: list<AlertPageJson>('/api/alerts'),
    alert: one<AlertJson>('/api/alerts'),
    press: (number: string, { verb, data }: Button, filledIn: Record<string, string>) => {
      const sent = { body: { ...data, ...filledIn }, isChange: !verb.startsWith('ask-') }
      return send<PressedJson>('POST', `${of('/api/alerts', number)}/${verb}`, sent)
    },
    retry: (deliveryId: string) => send('POST', `/api/deliveries/${deliveryId}/retry`),
  }
}

/** Tells whether the action can be undone before anybody is told. */
export function isHeld(name: Action['name']): boolean {
  return name === 'assign' || name === 'resolve'
}

type People = { items: PersonJson[] }

async function itemsIn<T>(answer: Promise<{ items: T[] }>): Promise<T[]> {
  return (await answer).items
}

function of(path: string, number: string): string {
  return `${path}/${encodeURIComponent(number)}`
}
