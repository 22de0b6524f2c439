import assert from 'node:assert/strict'
import type { AlertJson, AlertPageJson, PressedJson } from '../../bot/helpdesk/alert-shapes.ts'
import { readEvents } from '../../tab/live/event-stream.ts'
import { json, type PersonAt } from './tab-people.ts'

/** All requests about one alert. `body`: the data of the card's button. */
export const alertPresses: { verb: string; body: Record<string, string> }[] = [
  { verb: 'ask-note', body: {} },
  { verb: 'note', body: { note: 'Ringte hjem' } },
  { verb: 'acknowledge', body: {} },
  { verb: 'acknowledge', body: { together: 'yes' } },
  { verb: 'decide', body: { answer: 'look-into' } },
  { verb: 'settle', body: { answer: 'municipality', reason: 'Slitasje' } },
  { verb: 'clear-outstanding', body: { answer: 'deleted' } },
  { verb: 'hand-on', body: {} },
]

export async function alertsOf(person: PersonAt, query = ''): Promise<AlertPageJson> {
  return json(await person.ask('GET', `/api/alerts${query}`))
}

/** Returns the numbers of the waiting alerts, and of the others. */
export async function numbersOf(person: PersonAt): Promise<{ waiting: string[]; before: string[] }> {
  const { waiting, items } = await alertsOf(person)
  return { waiting: waiting.map(({ number }) => number), before: items.map(({ number }) => number) }
}

export async function alertOf(person: PersonAt, number: string): Promise<AlertJson> {
  return json(await person.ask('GET', `/api/alerts/${number}`))
}

/** Presses a shown button by its title, or the button that confirms a question. */
export async function pressAlert(
  person: PersonAt,
  number: string,
  title: string,
  filledIn: Record<string, string> = {},
): Promise<PressedJson> {
  const { card } = await alertOf(person, number)
  const button = card.buttons.find((one) => one.title === title)
  assert.ok(button, `no button «${title}» among ${card.buttons.map((one) => one.title).join(', ')}`)
  return json(await pressVerb(person, number, button.verb, { ...button.data, ...filledIn }))
}

export function pressVerb(
  person: PersonAt,
  number: string,
  verb: string,
  body: Record<string, string>,
): Promise<Response> {
  return person.ask('POST', `/api/alerts/${number}/${verb}`, body)
}

/** Returns all live events of a person after an id, up to the one with this text. */
export async function toldLive(person: PersonAt, after: number, until: string): Promise<string> {
  const answer = await person.ask('GET', '/api/events', undefined, { 'last-event-id': String(after) })
  assert.ok(answer.body)
  const leaving = new AbortController()
  let told = ''
  for await (const { event, data } of readEvents(answer.body, leaving.signal)) {
    told += `${event} ${data}\n`
    if (told.includes(until)) break
  }
  leaving.abort()
  return told
}
