import { asksInVain, type IncidentType, isOffered, urgencyOf } from '../../dialogs/incident-type.ts'
import { DAY_MS, type Duration } from '../time/duration.ts'
import { HELP_DESK } from './help-desk.ts'
import { risksOfInstruction } from './instruction-risks.ts'
import { parseOpeningHours } from './opening-hours.ts'
import type { Organisation } from './organisation.ts'
import { risksOfPeople } from './people-risks.ts'
import { risksOfQuotes } from './quotes-risks.ts'
import { type Risk, risky, when } from './risk.ts'

/** The incident types, as shipped and with the organisation's changes. */
type Types = { usual: IncidentType[]; own: IncidentType[] }

/** @param given the file as written */
export function risksOf(organisation: Organisation, given: object, types: Types): Risk[] {
  const offered = types.own.filter(isOffered)
  return [
    ...beforeProduction(organisation),
    ...ofMailboxes(organisation, offered),
    ...risksOfPeople(organisation, offered),
    ...ofTimes(organisation),
    ...ofWebhooks(organisation),
    ...ofUrgency(organisation, types),
    ...ofUnoffered(organisation, offered),
    ...risksOfInstruction(organisation, given, offered),
    ...risksOfQuotes(given),
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
    'escalation.quiet.to':
      escalation.quiet?.from === escalation.quiet?.to &&
      escalation.quiet !== null &&
      'er lik from: på en arbeidsdag er det aldri stille',
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
  return own.filter(isOffered).flatMap((type) => {
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

/** Changes of a type that cannot be reported. */
function ofUnoffered({ incidentTypes }: Organisation, offered: IncidentType[]): Risk[] {
  return Object.keys(incidentTypes)
    .filter((changed) => !offered.some(({ id }) => id === changed))
    .map((id) => ({
      path: ['incidentTypes', id],
      message: 'brukes ikke: typen står ikke under types, og kan ikke meldes',
    }))
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function daysIn(duration: Duration): number {
  return 'months' in duration ? duration.months * 31 : duration.milliseconds / DAY_MS
}
