import { applyOverrides, helpDeskName, type Organisation } from '../bot/organisation/organisation.ts'
import { type IncidentType, isOffered } from '../dialogs/incident-type.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'

/**
 * A small made-up municipality: everybody that the stand-ins know. Nobody here exists. Two branches have four
 * levels from the employees up; each special case of finding a leader has a person.
 */

export type Person = {
  /** Entra object id. */
  id: string
  name: string
  title: string
  department: string
  email: string
  phone: string | null
  /** The locale of their Teams. */
  locale: string
  /** A person's or a contact's id. */
  leaderId: string | null
  enabled: boolean
  groupIds: string[]
  roles: ('employee' | 'leader' | 'help-desk')[]
  hasApp: boolean
  hasBlockedApp: boolean
  automaticReplies: AutomaticReplies
  devices: LocalDevice[]
}

/** The used part of Graph's managedDevice. */
type LocalDevice = {
  id: string
  deviceName: string | null
  manufacturer: string | null
  model: string | null
  serialNumber: string | null
  operatingSystem: string
  isEncrypted: boolean
  /** UTC; a device that was never in touch has year 1. */
  lastSyncDateTime: string
}

/** The used part of Graph's automaticRepliesSetting. Times are UTC. */
export type AutomaticReplies =
  | { status: 'disabled' | 'alwaysEnabled' }
  | { status: 'scheduled'; from: string; until: string }

/** An orgContact: somebody outside the directory, with an address and without Teams. */
export type Contact = { id: string; name: string; email: string }

/** A mailbox, with the app's permissions in Exchange. */
type LocalMailbox = { address: string; name: string; sends: boolean; isRead: boolean }

export type Municipality = {
  people: Person[]
  contacts: Contact[]
  /** Mailboxes that belong to no person, and names for those of others. */
  mailboxes: LocalMailbox[]
  /** The help desk's name within a sentence. */
  helpDesk: string
  /** A newcomer's first message: a loss that is reported here, and of which the leader hears. */
  example: string
  /** Tells whether the app may read devices in Intune. */
  allowsDevices: boolean
}

export const tenantId = '3b0c6f1a-52a7-4d0e-9c1b-6f5e2d8a4701'
export const helpDeskGroupId = '00000000-0000-0000-0000-000000000000'
export const auditGroupId = '00000000-0000-0000-0000-000000000001'
/** The manifest's id, which Graph calls `externalId`. */
export const teamsAppId = '6d1f0b52-8a3e-4f7c-9b60-2e4c7a91d305'
/** The app's id in the organisation's catalogue, which differs from the manifest's. */
export const catalogAppId = 'b8e42f07-1c9d-4a65-8f3b-70d5c6e1a294'

/** @param organisation the source of the mailboxes, people's addresses, the help desk's name and the example */
export function createMunicipality(organisation?: Organisation): Municipality {
  return {
    helpDesk: organisation ? helpDeskName(organisation, 'nb') : 'Brukerhjelpen',
    example: exampleOf(organisation ? applyOverrides(incidentTypes, organisation) : incidentTypes),
    people: [
      {
        ...employee(1, 'Kari Hansen', 'Sykepleier', 'Hjemmetenesta', 2),
        devices: [latitude(412), iPhone('Karis iPhone', 1)],
      },
      leader(2, 'Ola Nordmann', 'Avdelingsleder', 'Hjemmetenesta', 3),
      leader(3, 'Liv Bakke', 'Kommunalsjef', 'Helse og omsorg', 4),
      leader(4, 'Tor Vik', 'Kommunedirektør', 'Kommunedirektørens stab', null),
      { ...employee(5, 'Per Olsen', 'Vernepleier', 'Hjemmetenesta', 2), devices: [latitude(518)] },
      {
        ...employee(6, 'Anne Dahl', 'Lærer', 'Skule', 7),
        devices: [iPad('IPAD-SKULE-06', 6), latitude(606)],
      },
      { ...leader(7, 'Nils Berg', 'Rektor', 'Skule', 8), hasApp: false },
      leader(8, 'Eva Lund', 'Kommunalsjef', 'Oppvekst', 4),
      employee(9, 'Jonas Moe', 'Konsulent', 'Økonomi', 10),
      { ...leader(10, 'Grete Haug', 'Økonomisjef', 'Økonomi', 4), enabled: false, hasApp: false },
      employee(11, 'Maria Strand', 'Vikar', 'Hjemmetenesta', 91),
      employee(12, 'Emil Sand', 'Lærling', 'Teknisk', null),
      agent(13, 'Ingrid Solberg', 'Fagleder'),
      { ...agent(14, 'Mikkel Ruud', 'IKT-konsulent'), groupIds: [helpDeskGroupId, auditGroupId] },
      leader(15, 'Arne Lie', 'IKT-sjef', 'IKT Brukerhjelpen', 4),
      employee(16, 'Hilde Nes', 'Personvernombud', 'Kommunedirektørens stab', 4),
      { ...employee(17, 'Marit Tveit', 'Helsefagarbeidar', 'Hjemmetenesta', 2), locale: 'nn-NO' },
      { ...employee(18, 'Emma Clarke', 'Fysioterapeut', 'Helse og omsorg', 3), locale: 'en-GB' },
    ].map((person) => atHome(person, organisation)),
    allowsDevices: true,
    contacts: [{ id: objectId(91), name: 'Silje Aas', email: 'silje.aas@vikarbyraet.example' }],
    mailboxes: [
      { address: 'straks@eigersund.example', name: 'Straks', sends: true, isRead: true },
      { address: organisation?.mailbox ?? 'straks@example.no', name: 'Straks', sends: true, isRead: true },
      ...Object.values(organisation?.desks ?? {}).map(desk),
    ],
  }
}

function exampleOf(types: IncidentType[]): string {
  const offered = types.filter(isOffered)
  const { causes, withoutCause } =
    (offered.find(({ leader }) => leader === 'alert') ?? offered[0])?.words.nb ?? {}
  return (Object.values(causes ?? {})[0] ?? withoutCause)?.title ?? 'Hei'
}

function desk({ email, name }: Organisation['desks'][string]): LocalMailbox {
  return { address: email, name, sends: false, isRead: false }
}

function employee(
  number: number,
  name: string,
  title: string,
  department: string,
  leaderNumber: number | null,
): Person {
  return {
    id: objectId(number),
    name,
    title,
    department,
    email: name.toLowerCase().replace(' ', '.'),
    phone: `+47 400 00 ${String(number).padStart(3, '0')}`,
    locale: 'nb-NO',
    leaderId: leaderNumber === null ? null : objectId(leaderNumber),
    enabled: true,
    groupIds: [],
    roles: ['employee'],
    hasApp: true,
    hasBlockedApp: false,
    automaticReplies: { status: 'disabled' },
    devices: [],
  }
}

function atHome(person: Person, organisation?: Organisation): Person {
  const [first] = organisation?.name.toLowerCase().match(/\p{L}+/u) ?? ['eigersund']
  const home = first.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')
  return { ...person, email: `${person.email}@${home}.example` }
}

function leader(...facts: Parameters<typeof employee>): Person {
  return { ...employee(...facts), roles: ['employee', 'leader'] }
}

function agent(number: number, name: string, title: string): Person {
  return {
    ...employee(number, name, title, 'IKT Brukerhjelpen', 15),
    groupIds: [helpDeskGroupId],
    roles: ['employee', 'help-desk'],
  }
}

function objectId(number: number): string {
  return `5f1d8c2e-0000-4000-8000-${String(number).padStart(12, '0')}`
}

function latitude(number: number): LocalDevice {
  return {
    id: deviceId(number),
    deviceName: `PC-${String(number).padStart(4, '0')}`,
    manufacturer: 'Dell Inc.',
    model: 'Latitude 5440',
    serialNumber: `5CG${number}XYZ`,
    operatingSystem: 'Windows',
    isEncrypted: true,
    lastSyncDateTime: '2026-11-24T06:40:00Z',
  }
}

function iPhone(deviceName: string, number: number): LocalDevice {
  return {
    id: deviceId(1000 + number),
    deviceName,
    manufacturer: 'Apple',
    model: 'iPhone 15',
    serialNumber: `F2LX${number}N72J`,
    operatingSystem: 'iOS',
    isEncrypted: true,
    lastSyncDateTime: '2026-11-23T17:05:00Z',
  }
}

function iPad(name: string, number: number): LocalDevice {
  return {
    ...iPhone(name, number),
    id: deviceId(2000 + number),
    model: 'iPad (10th generation)',
    operatingSystem: 'iPadOS',
  }
}

function deviceId(number: number): string {
  return `9e0d1c7a-0000-4000-8000-${String(number).padStart(12, '0')}`
}
