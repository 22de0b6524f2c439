import { createRequire } from 'node:module'
import type { Card } from '../../cards/render.ts'

/** The part of the official renderer used here: its own types do not compile under strict ESM flags. */
type Official = {
  SerializationContext: new () => {
    eventCount: number
    getEventAt(index: number): { event: number; message: string; source?: unknown }
  }
  AdaptiveCard: new () => {
    parse(json: Card, context: unknown): void
    validateProperties(): { validationEvents: { event: number; message: string; source?: unknown }[] }
  }
  ChoiceSetInput: new () => { choicesData?: { dataset?: string } }
}
// The package's ES modules lack file extensions, which Node does not accept.
const official: Official = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

/** Returns the complaints of Microsoft's own renderer. */
export function officialFaults(json: Card): string[] {
  const context = new official.SerializationContext()
  const card = new official.AdaptiveCard()
  card.parse(json, context)
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  const properties = card
    .validateProperties()
    .validationEvents.filter(({ source }) => !isPeoplePicker(source))
  return [...parsing, ...properties.map(({ message }) => message)]
}

/** A people picker has no choices before a search, unknown to the renderer's check (AdaptiveCards #7044). */
function isPeoplePicker(source: unknown): boolean {
  return (
    source instanceof official.ChoiceSetInput && source.choicesData?.dataset === 'graph.microsoft.com/users'
  )
}
