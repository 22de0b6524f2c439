import assert from 'node:assert/strict'
import type { AlertJson, AlertPageJson, PressedJson } from '../../bot/helpdesk/alert-shapes.ts'
import { readEvents } from '../../tab/live/event-stream.ts'
import { json, type PersonAt } from './tab-people.ts'

/** Everything that can be asked about one alert. `body`: what the button on the card carries. */
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

/** The numbers of what waits, and of what does not. */
export async function numbersOf(person: PersonAt): Promise<{ waiting: string[]; before: string[] }> {
  const { waiting, items } = await alertsOf(person)
  return { waiting: waiting.map(({ number }) => number), before: items.map(({ number }) => number) }
}

export async function alertOf(person: PersonAt, number: string): Promise<AlertJson> {
  return json(await person.ask('GET', `/api/alerts/${number}`))
}

/** Presses a button that is shown, by its title, or the one that a question is confirmed with. */
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

/** All that somebody is told live, from an id on until what is told says this. */
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
