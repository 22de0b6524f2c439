import { type Answers, asking, isForAnother } from '../draft.ts'
import { fieldOf, type IncidentType, isFindable } from '../incident-type.ts'
import { reply, saying, type Turn, typeOf } from '../turn.ts'
import { isOfPart } from '../understand/knowledge.ts'
import { isThingOf, type NamedThing } from '../understand/named.ts'
import { anySystem } from '../understand/words/answers.ts'
import { mineToo } from '../understand/words/colleagues.ts'
import { onIt } from '../understand/words/corrections.ts'
import { beginBesides } from './begin-reports.ts'
import { kindsIn, ticksFor } from './extracted-answers.ts'
import { openForm, remember } from './fill-in.ts'
import { ofDevice, toldBy } from './first-message.ts'
import { type Heard, namesOwn, newsIn, sharesCause, type Take, unanswered, withNote } from './heard.ts'
import { devicesApart } from './other-things.ts'

/**
 * Handles another thing and its incident: in the same report if that has a tick for it, else in its own. An
 * answer in free words may mention other things, so there Straks asks.
 */
export const reportAnother: Take = (heard) => {
  const { message, question, draft, context } = heard
  const { meant, named } = message
  if (isOnOwn(heard) || (isForAnother(draft) && message.withoutReason !== message)) return undefined
  const others = otherThings(heard)
  const isLoss = others.includes(meant.intent) && named.maybe.some(({ type }) => type === meant.intent)
  // "Mobilen er knust" is no equipment that is gone, too.
  const along = isLoss && message.tellsOutright ? [meant.intent] : others
  const isFree = question?.field?.kind === 'text' || question?.field?.kind === 'lines'
  const isTogether = namesOwn(heard) || named.too || (isLoss && !isFree)
  if (isTogether && question?.field?.kind !== 'lines') {
    const besides = devicesBesides(others, heard)
    const turn = (besides.length < 2 && goAlong(along, heard)) || (!isLoss && beginApart(besides, heard))
    if (turn) return turn
  }
  if (!isLoss || meant.ask || meant.cause === null) return undefined
  if (question && isFree) return askWhich(heard, question.name)
  const told = ofDevice(toldBy(message, context), message, draft.answers['device'])
  return openForm(meant.intent, told, draft, context)
}

/** Handles "Jeg har mistet mitt også", in a report for a colleague: the sender's own report comes first. */
export const ownAsWell: Take = ({ message, draft, type, question, context }) => {
  const { text, named, meant } = message
  const isToldSo = mineToo.test(text) && !message.isAboutColleague && !message.isQuestion
  if (!isForAnother(draft) || !isToldSo || question?.field?.kind === 'lines') return undefined
  const isSame = named.things.every((thing) => isThingOf(thing, draft))
  const own = isSame ? type : typeOf(meant.intent, context)
  if (!own) return undefined
  const told = own.id === meant.intent ? toldBy(message, context).answers : {}
  const known = own.causes.some(({ id }) => id === draft.answers['cause']) ? draft.answers['cause'] : null
  const device = told['device'] ?? (isSame ? draft.answers['device'] : null)
  const note = named.further.length > 0 ? { note: text } : {}
  const answers = { ...told, ...note, cause: told['cause'] ?? known ?? null, device: device ?? null }
  const form = openForm(own.id, { answers, colleague: false }, draft, context)
  return saying(({ severalThings }) => severalThings(2), form)
}

/** "Det lå journal på den" is about data on the thing, as the form asks. */
export function isOnOwn({ message, told, type }: Heard): boolean {
  return onIt.test(message.text) && type.fields.some(({ name, spokenOf }) => spokenOf && told[name])
}

/** Adds the other things to the same report, when the affected person and the cause are the same. */
export function goAlong(others: string[], heard: Heard): Turn | undefined {
  const { message, draft, type, told, context } = heard
  const ticks = newsIn(ticksFor(others, type), draft)
  const isSamePerson = !message.isAboutColleague || draft.colleague
  if (Object.keys(ticks).length === 0 || !isSamePerson) return undefined
  if (meansOther(ticks, heard) || (!sharesCause(heard) && !namesOwn(heard))) return undefined
  const cause = namesOwn(heard) && told['cause'] ? { cause: told['cause'] } : {}
  const noted = withNote(message.text, draft, type)
  return remember({ ...noted, along: message.text }, { ...unanswered(heard), ...cause, ...ticks }, context)
}

/** Matches "Laderen er borte", "eg sluttar, kva med pc-en?", "det er min egen mobil": nothing else is lost. */
function meansOther(ticks: Answers, { message, draft, type }: Heard): boolean {
  const { intent, ask, byRule } = message.meant
  const ticked = type.fields.flatMap(({ name, alsoReports }) => (name in ticks ? [alsoReports] : []))
  return byRule && !ask && intent !== 'my-reports' && ![draft.type, ...ticked].includes(intent)
}

type Besides = { type: IncidentType; device: string }

/** Returns the devices with the same incident that are not told of yet: "og mobilen", "minnepinnen også". */
function devicesBesides(others: string[], { message, draft, context }: Heard): Besides[] {
  const cause = draft.answers['cause'] ?? null
  const types = [draft.type, ...others].flatMap((id) => typeOf(id, context) ?? [])
  const ofDevices = types.filter((type) => fieldOf(type, 'device'))
  const alike = ofDevices.find(({ causes }) => causes.some(({ id }) => id === cause))
  // "Mista laderen", "og PC-en": the cause of a part is never the cause of the whole thing.
  const isOfWhole = alike && cause !== null && !isOfPart(cause, alike)
  const type = isOfWhole ? alike : ofDevices.find(({ id }) => alike && id !== alike.id)
  if (!type || !message.named.too) return []
  const [along] = draft.along ? kindsIn(message.as(draft.along), type) : []
  return devicesApart(kindsIn(message, type), type, cause)
    .filter((device) => device !== along && device !== draft.answers['device'])
    .map((device) => ({ type, device }))
}

function beginApart(besides: Besides[], { message, draft, context }: Heard): Turn | undefined {
  const [first] = besides
  const devices = besides.map(({ device }) => device)
  return first && beginBesides(devices, first.type, message.text, draft, context)
}

function askWhich({ message, draft }: Heard, question: string): Turn {
  const asked = asking(draft, { what: 'which', text: message.text, insteadOf: question })
  return reply(asked, { show: 'doubt', doubt: 'which' })
}

/**
 * Returns the types of the other things, including the draft's own type when it is another device. "Systemet",
 * in a report of a secret, is that secret's system.
 */
function otherThings({ message: { named, meant }, draft, type }: Heard): string[] {
  const isSecret = !isFindable(type, draft.answers['cause'] ?? null)
  const isSame = (thing: NamedThing) =>
    isThingOf(thing, draft) || (isSecret && thing.every(({ text }) => anySystem.test(text)))
  const others = named.things.filter((thing) => !isSame(thing)).flat()
  if (named.things.length === 0 && named.hints.includes(meant.intent) && meant.intent !== draft.type)
    return [meant.intent]
  return others.map(({ type }) => type)
}
