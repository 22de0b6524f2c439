import { asksInVain, type IncidentType, isOffered, urgencyOf } from '../../dialogs/incident-type.ts'
import { topics } from '../../dialogs/instruction/topic.ts'
import { DAY_MS, type Duration } from '../time/duration.ts'
import { HELP_DESK } from './help-desk.ts'
import { parseOpeningHours } from './opening-hours.ts'
import type { Organisation } from './organisation.ts'

/** A value that is allowed but perhaps not intended. `path`: its place in the file. */
export type Risk = { path: PropertyKey[]; message: string }

/** The incident types, as shipped and with the organisation's changes. */
type Types = { usual: IncidentType[]; own: IncidentType[] }

/** @param given the file as written */
export function risksOf(organisation: Organisation, given: object, types: Types): Risk[] {
  const offered = types.own.filter(isOffered)
  return [
    ...beforeProduction(organisation),
    ...ofMailboxes(organisation, offered),
    ...ofPeople(organisation, offered),
    ...ofTimes(organisation),
    ...ofWebhooks(organisation),
    ...ofUrgency(organisation, types),
    ...ofInstruction(organisation, given, offered),
  ]
}

function beforeProduction({ delivery, trialMailbox, helpDesk, mailbox }: Organisation): Risk[] {
  const isMadeUp = /[@.]example(\.\w+)?$/.test(mailbox)
  return risky({
    delivery:
      delivery === 'trial' && `prøvedrift er på: e-post til andre enn kommunen går til ${trialMailbox}`,
    'helpDesk.groupId': /^[0-]+$/.test(helpDesk.groupId) && 'er ikke satt: ingen blir saksbehandler',
    mailbox: isMadeUp && `${mailbox} finnes ikke: bytt den ut med deres egen`,
  })
}

function ofMailboxes({ desks, mailbox }: Organisation, offered: IncidentType[]): Risk[] {
  const all = Object.entries(desks)
  const used = [HELP_DESK, ...offered.flatMap((type) => type.desks)]
  return all.flatMap(([id, { email, hours }], at) => {
    const isText = hours !== null && parseOpeningHours(hours) === null
    const same = all.slice(0, at).find(([, other]) => isSame(other.email, email))
    return [
      ...when(same !== undefined, ['desks', id, 'email'], `har samme postkasse som ${same?.[0]}: ${email}`),
      ...when(
        isText,
        ['desks', id, 'hours'],
        'er ikke som man-fre 08:00-15:30: vises som det står, men sier ingen om det er åpent nå',
      ),
      ...when(isSame(email, mailbox), ['desks', id, 'email'], 'er postkassen som Straks selv sender fra'),
      ...when(!used.includes(id), ['desks', id], 'får ikke e-post om noe som kan meldes her'),
    ]
  })
}

function ofPeople({ leaders, duty, privacyOfficer }: Organisation, offered: IncidentType[]): Risk[] {
  const asks = offered.some(({ fields }) => fields.some((field) => field.personalDataWhen))
  return risky({
    leaders: leaders.length === 0 && 'er tom: lederne finnes i Entra alene, og ingen har stedfortreder her',
    duty: !duty && 'er tom: ingen får vite at noe som haster ikke kom fram',
    privacyOfficer:
      !privacyOfficer &&
      asks &&
      'er tom: bare de som ellers får beskjed, hører at personopplysninger kan være på avveie',
  })
}

const MANY_MONTHS = 24
const MANY_DAYS = 30

function ofTimes({ retention, escalation, closeHandedOverAfter, mailsPerMinute }: Organisation): Risk[] {
  const isLong = daysIn(retention.personalData) > MANY_MONTHS * 31
  const isTooEarly = daysIn(escalation.nextLevelAfter) <= daysIn(escalation.remindAfter)
  return risky({
    'retention.personalData':
      isLong && `er mer enn ${MANY_MONTHS} måneder: begrunn det i behandlingsprotokollen`,
    'retention.drafts':
      daysIn(retention.drafts) > MANY_DAYS &&
      `er mer enn ${MANY_DAYS} dager: påbegynte meldinger blir liggende`,
    'retention.eraseOnRequest':
      retention.eraseOnRequest === true && 'er på: avklar først at sakene ikke skal arkiveres',
    'escalation.nextLevelAfter':
      isTooEarly && 'er ikke etter remindAfter: neste leder varsles før den første er påminnet',
    closeHandedOverAfter:
      closeHandedOverAfter === null &&
      'er null: overleverte saker blir stående, og slettes ikke før noen lukker dem',
    mailsPerMinute: mailsPerMinute > 30 && 'er mer enn Exchange Online slipper ut (30)',
  })
}

function ofWebhooks({ webhooks }: Organisation): Risk[] {
  return webhooks.flatMap(({ name, url, freeText, secret }, at) =>
    risky(
      {
        url: url.startsWith('http:') && `${name} får meldingene ukryptert (http://)`,
        freeText: freeText && `${name} får navn, svar og fritekst: det krever databehandleravtale`,
        secret: secret !== null && 'står i filen: legg den i en miljøvariabel, og skriv navnet på den her',
      },
      ['webhooks', at],
    ),
  )
}

function ofUrgency({ incidentTypes }: Organisation, { usual, own }: Types): Risk[] {
  return own.flatMap((type) => {
    const before = usual.find(({ id }) => id === type.id)
    const lowered = type.causes.filter(
      ({ id, urgency }) => before && urgency === 'normal' && urgencyOf(before, id) === 'urgent',
    )
    const quiet = lowered.map(({ id }) => ({
      path: ['incidentTypes', type.id, 'urgency', id],
      message: 'haster ikke lenger: om natten, i helger og i høytider venter påminnelser',
    }))
    const isSilenced = incidentTypes[type.id]?.leader === 'none' && before?.leader !== 'none'
    const leader = ['incidentTypes', type.id, 'leader']
    const inVain = `er ${type.leader}, men her er det ingenting å svare på: lederen varsles bare`
    return [
      ...quiet,
      ...when(isSilenced, leader, 'er none: lederen får ikke vite om det'),
      ...when(asksInVain(type), leader, inVain),
    ]
  })
}

function ofInstruction({ answers }: Organisation, given: object, offered: IncidentType[]): Risk[] {
  const answered = topics.flatMap((topic) => answers[topic]?.paragraph ?? [])
  const silent = offered.filter(
    ({ paragraph }) => paragraph && !answered.some((one) => meets(one, paragraph)),
  )
  return [
    ...['types', 'answers']
      .filter((key) => !(key in given))
      .map((key) => ({
        path: [key],
        message: 'mangler: paragrafene er de i eksempelet som følger med Straks',
      })),
    ...silent.map(({ id, paragraph }) => ({
      path: ['types', id],
      message: `ingen av svarene (answers) er fra § ${paragraph}: den som spør om det, får ikke svar`,
    })),
  ]
}

/** Tells whether two references overlap, such as `3.1` and `3.1–3.2`. */
function meets(one: string, other: string): boolean {
  return one === other || one.split('–').some((number) => other.split('–').includes(number))
}

/** @param said messages by their place within `whole`; false: no risk */
function risky(said: Record<string, string | false>, whole: PropertyKey[] = []): Risk[] {
  return Object.entries(said).flatMap(([place, message]) =>
    message ? [{ path: [...whole, ...place.split('.')], message }] : [],
  )
}

function when(isSo: boolean, path: PropertyKey[], message: string): Risk[] {
  return isSo ? [{ path, message }] : []
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function daysIn(duration: Duration): number {
  return 'months' in duration ? duration.months * 31 : duration.milliseconds / DAY_MS
}
