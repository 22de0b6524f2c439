import type { AlertJson, AlertPageJson, PressedJson } from '../bot/helpdesk/alert-shapes.ts'
import type {
  CountsJson,
  KeptRepliesJson,
  KeptReplyJson,
  ListViewJson,
  ListViewSaved,
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

/** An action of an agent on a ticket: the last part of the address, and the body. */
export type Action =
  | { name: 'assign'; body: { assignee: string; mayUndo?: true } }
  | { name: 'comment'; body: { text: string } }
  | { name: 'note'; body: { text: string } }
  | { name: 'resolve'; body: { resolution: string; text: string; mayUndo?: true } }
  /** The last thing that the agent did, before anybody was told. */
  | { name: 'undo'; body: Record<string, never> }
  | { name: 'reopen'; body: Record<string, never> }
  | { name: 'confirm'; body: { what: string; source: 'agent' } }
  | { name: 'unconfirm'; body: { what: string } }
  | { name: 'acknowledge'; body: { how: string } }
  /** What a restore has withheld: it goes out, or is known to have gone. */
  | { name: 'release'; body: { how: 'send' | 'sent' } }
  | { name: 'refer'; body: { externalReference: string } }

/** What a person decides for themselves: the language; of the list, its columns; whether letters and signs alone do something. */
export type Choice = { language: Language } | { columns: readonly string[] } | { keys: boolean }

export type Api = ReturnType<typeof createApi>

export function createApi(...asking: Parameters<typeof createAsk>) {
  const { ask, download, stream } = createAsk(...asking)
  const get = <T>(path: string, signal?: AbortSignal) => ask<T>(path, { signal: signal ?? null })
  /** `version`: the one that was seen, of what somebody else may change. */
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
  let chosen: Promise<unknown> = Promise.resolve()
  return {
    me: (signal: AbortSignal) => get<MeJson>('/api/me', signal),
    /** One after the other: what was chosen last is what is kept. */
    choose: (body: Choice) => {
      const choosing = chosen.then(() => send<MeJson>('PUT', '/api/me', { body }))
      chosen = choosing.catch(() => undefined)
      return choosing
    },
    counts: (query: URLSearchParams, signal: AbortSignal) => get<CountsJson>(`/api/counts?${query}`, signal),
    views: async (signal: AbortSignal) => (await get<Views>('/api/views', signal)).items,
    /** `id`: of the one that is changed. The answer: all there are by then. */
    saveView: async (body: ListViewSaved, id?: string) => {
      const saving = id
        ? send<Views>('PUT', `/api/views/${id}`, { body })
        : send<Views>('POST', '/api/views', { body })
      return (await saving).items
    },
    deleteView: async (id: string) => (await send<Views>('DELETE', `/api/views/${id}`)).items,
    tickets: (query: URLSearchParams, signal: AbortSignal) =>
      get<TicketPageJson>(`/api/tickets?${query}`, signal),
    ticket: (number: string, signal: AbortSignal) =>
      get<TicketJson>(`/api/tickets/${encodeURIComponent(number)}`, signal),
    events: (after: number, signal: AbortSignal) =>
      stream('/api/events', { headers: { 'last-event-id': String(after) }, signal }),
    notices: (signal: AbortSignal) => get<NoticesJson>('/api/notices', signal),
    statistics: (signal: AbortSignal) => get<StatisticsJson>('/api/statistics', signal),
    looks: (query: URLSearchParams, signal: AbortSignal) => get<LookPageJson>(`/api/audit?${query}`, signal),
    looksCsv: (query: URLSearchParams) => download(`/api/audit.csv?${query}`),
    lookers: async (signal: AbortSignal) =>
      (await get<{ items: PersonJson[] }>('/api/audit/agents', signal)).items,
    instruction: (signal: AbortSignal) => get<Instruction>('/api/instruction', signal),
    csv: (query: URLSearchParams) => download(`/api/tickets.csv?${query}`),
    agents: async () => (await get<{ items: PersonJson[] }>('/api/agents')).items,
    resolutionWords: async (numbers: string, signal: AbortSignal) =>
      (await get<OfferedWordsJson>(`/api/resolution-words?numbers=${numbers}`, signal)).items,
    replies: () => get<KeptRepliesJson>('/api/replies'),
    addReply: (text: string) => send<KeptRepliesJson>('POST', '/api/replies', { body: { text } }),
    editReply: ({ id, version }: KeptReplyJson, text: string) =>
      send<KeptRepliesJson>('PUT', `/api/replies/${id}`, { body: { text }, version }),
    removeReply: ({ id, version }: KeptReplyJson) =>
      send<KeptRepliesJson>('DELETE', `/api/replies/${id}`, { version }),
    /** `version`: the one that the agent has seen. The answer is the ticket as it is then. */
    act: ({ number, version }: Pick<TicketJson, 'number' | 'version'>, { name, body }: Action) => {
      const path = `/api/tickets/${encodeURIComponent(number)}`
      const sent = { body, version }
      return name === 'refer' ? send('PATCH', path, sent) : send('POST', `${path}/${name}`, sent)
    },
    alerts: (query: URLSearchParams, signal: AbortSignal) =>
      get<AlertPageJson>(`/api/alerts?${query}`, signal),
    alert: (number: string, signal: AbortSignal) =>
      get<AlertJson>(`/api/alerts/${encodeURIComponent(number)}`, signal),
    press: (number: string, { verb, data }: Button, filledIn: Record<string, string>) =>
      send<PressedJson>('POST', `/api/alerts/${encodeURIComponent(number)}/${verb}`, {
        body: { ...data, ...filledIn },
        isChange: !verb.startsWith('ask-'),
      }),
    retry: (deliveryId: string) => send('POST', `/api/deliveries/${deliveryId}/retry`),
  }
}

type Views = { items: ListViewJson[] }
