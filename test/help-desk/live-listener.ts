import assert from 'node:assert/strict'
import type { LiveChangeJson } from '../../bot/helpdesk/api-shapes.ts'
import { readEvents, type ServerEvent } from '../../tab/live/event-stream.ts'
import type { PersonAt } from '../helpers/tab-people.ts'

/** Listens as the tab does, and keeps the events. */
export async function listen(person: PersonAt, after: number | null = null) {
  const leaving = new AbortController()
  const headers = after === null ? {} : { 'last-event-id': String(after) }
  const answer = await person.ask('GET', '/api/events', undefined, headers)
  assert.equal(answer.status, 200)
  const heard: ServerEvent[] = []
  const waiting = new Set<() => void>()
  const ended = (async () => {
    assert.ok(answer.body)
    for await (const event of readEvents(answer.body, leaving.signal)) {
      heard.push(event)
      for (const look of waiting) look()
    }
  })().catch(() => undefined)
  const untilEvent = (isSo: (event: ServerEvent) => boolean) =>
    new Promise<ServerEvent>((resolve) => {
      const look = () => {
        const found = heard.find(isSo)
        if (found) resolve(found)
      }
      waiting.add(look)
      look()
    })
  await untilEvent(({ event }) => event === 'ready')
  return {
    ended,
    until: async (isSo: (change: LiveChangeJson) => boolean): Promise<LiveChangeJson> =>
      JSON.parse((await untilEvent((one) => one.event === 'change' && isSo(JSON.parse(one.data)))).data),
    ids: () => heard.filter(({ event }) => event === 'change').map(({ id }) => Number(id)),
    lastId: () => Number(heard.at(-1)?.id),
    text: () => JSON.stringify(heard),
    stop: () => leaving.abort(),
  }
}
