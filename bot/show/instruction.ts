import type { Button, Link } from '../../cards/card-data.ts'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import type { Topic } from '../../dialogs/instruction/topic.ts'
import { withSign } from '../organisation/instruction.ts'
import { paragraphsIn } from '../organisation/instruction-in.ts'
import { type CardMessage, noticeMessage } from './card-message.ts'
import { contactLine } from './contact.ts'
import type { Needs, Reader } from './needs.ts'
import { tabLink } from './ticket-link.ts'

/** Without an answer, says whom to ask. `reported`: types that the reader is not asked to report again. */
export function showInstruction(topic: Topic | null, reader: Reader, reported: string[]): CardMessage {
  const { organisation } = reader
  const incidentTypes = reader.incidentTypes.filter(({ id }) => !reported.includes(id))
  const { texts } = reader
  const { from, notThere } = texts.instruction
  const answer = organisation.answers[topic ?? '']
  const paragraph = answer?.paragraph ?? null
  const text = answer
    ? `${answer.words[reader.language]}\n${from(withSign(answer.paragraph))}`
    : notThere(contactLine(organisation, texts))
  const buttons = topic && paragraph ? reportButtons(topic, paragraph, incidentTypes, reader) : []
  const documents = organisation.links.documents?.filter((one) => one.paragraph === paragraph) ?? []
  return withLinks(text, buttons, [officialText(paragraph, reader), ...documents], reader)
}

/** Shows the official text to a person who asks for it. */
export function showWholeInstruction(reader: Reader): CardMessage {
  const documents = reader.organisation.links.documents ?? []
  const links = [officialText(null, reader), ...documents]
  return withLinks(reader.texts.instruction.whole, [], links, reader)
}

function officialText(paragraph: string | null, reader: Reader): Link | null {
  const url = instructionLink(paragraph, reader)
  return url === null ? null : { title: reader.texts.instruction.open, url }
}

function withLinks(text: string, buttons: Button[], links: (Link | null)[], reader: Reader): CardMessage {
  const pages = links.flatMap((link) => (link ? [{ title: link.title, url: link.url }] : []))
  return noticeMessage({ text, buttons, links: pages }, reader.texts.instruction.summary)
}

/** Offers the paragraph's form, or the menu for several, as the person may have had a loss. */
function reportButtons(topic: Topic, paragraph: string, types: IncidentType[], reader: Reader): Button[] {
  const title = reader.texts.instruction.report
  const own = types.find((type) => type.paragraph === paragraph && type.causes.length > 0)
  if (own) return [{ title, verb: 'choose', data: { type: own.id } }]
  return topic === 'whom-to-tell' ? [{ title, verb: 'menu', data: {} }] : []
}

/** At the paragraph if our copy has its heading. Null if that is in the tab and the app's id is unknown. */
export function instructionLink(
  paragraph: string | null,
  { organisation, teamsAppId }: Pick<Needs, 'organisation' | 'teamsAppId'>,
): string | null {
  const { instruction } = organisation.links
  if (typeof instruction === 'string') return instruction
  const [number] = paragraphsIn(paragraph ?? '')
  const isThere = number !== undefined && instruction.parts.some(({ id }) => id === number)
  return tabLink(isThere ? `instruks/${number}` : 'instruks', teamsAppId)
}
