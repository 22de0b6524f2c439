import type { Language } from '../../dialogs/incident-type.ts'

/** The columns of the file, in their order. */
export type Column =
  | 'number'
  | 'type'
  | 'title'
  | 'urgency'
  | 'status'
  | 'reporter'
  | 'affected'
  | 'leader'
  | 'assignee'
  | 'openedAt'
  | 'acknowledgedAt'
  | 'resolvedAt'
  | 'externalReference'

export const columnNames: Record<Language, Record<Column, string>> = {
  nb: {
    number: 'Sak',
    type: 'Type',
    title: 'Hendelse',
    urgency: 'Hastegrad',
    status: 'Status',
    reporter: 'Meldt av',
    affected: 'Gjelder',
    leader: 'Leder',
    assignee: 'Har saken',
    openedAt: 'Meldt',
    acknowledgedAt: 'Leder bekreftet',
    resolvedAt: 'Løst',
    externalReference: 'Nummer i annet system',
  },
  nn: {
    number: 'Sak',
    type: 'Type',
    title: 'Hending',
    urgency: 'Hastegrad',
    status: 'Status',
    reporter: 'Meldt av',
    affected: 'Gjeld',
    leader: 'Leiar',
    assignee: 'Har saka',
    openedAt: 'Meldt',
    acknowledgedAt: 'Leiaren stadfesta',
    resolvedAt: 'Løyst',
    externalReference: 'Nummer i anna system',
  },
  en: {
    number: 'Ticket',
    type: 'Type',
    title: 'Incident',
    urgency: 'Urgency',
    status: 'Status',
    reporter: 'Reported by',
    affected: 'Concerns',
    leader: 'Line manager',
    assignee: 'Assigned to',
    openedAt: 'Reported',
    acknowledgedAt: 'Confirmed by manager',
    resolvedAt: 'Resolved',
    externalReference: 'Number in other system',
  },
}
