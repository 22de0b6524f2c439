import type { statistics as nb } from '../nb/statistics.ts'

export const statistics: typeof nb = {
  title: 'Statistics',
  titles: {
    perMonth: 'Tickets per month',
    openByAge: 'Open tickets by age',
    toAcknowledge: 'Time until the manager confirmed',
    toResolve: 'Time until the ticket was resolved',
    deliveries: 'Messages',
    byCause: 'Tickets by section and cause',
    byUnit: 'Tickets by unit',
    byMonth: 'In time per month',
  },
  leads: {
    byCause: 'Last twelve months. Manager in time: before the next manager is alerted.',
    byUnit:
      'The unit that the person belonged to when it was reported. Units with tickets about fewer than five people are shown only together.',
    noUnits: 'Tickets about fewer than five people: no units are shown.',
    byMonth: 'How many were confirmed in time, by the month in which they were reported.',
  },
  /** The small units, together. */
  others: 'Other units',
  inTime: 'Line manager confirmed in time',
  inTimeOf: (percent: string, inTime: string, asked: string) =>
    `${percent} (${inTime}\u00a0of\u00a0${asked})`,
  openNow: (count, isOne) => `${count} ${isOne ? 'is' : 'are'} open now.`,
  lastYear: 'The last twelve months.',
  month: 'Month',
  age: 'Age',
  time: 'Time',
  channel: 'Channel',
  under: (time) => `under ${time}`,
  over: (time) => `over ${time}`,
  halfWithin: (time) => `Half of them within about ${time}, last twelve months.`,
  share: (percent) => `${percent} sent, last twelve months.`,
  handedOver: (count) =>
    `Closed by Straks because the recipient is following up in their own system: ${count}.`,
  withoutLeader: (count) => `Alerts with no manager to go to: ${count}.`,
  minutes: (count) => `${count} min`,
  hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  shortHours: (count) => `${count} h`,
  total: 'Total',
  asOf: (time) => `Figures as of ${time}.`,
  refresh: 'Refresh',
  empty: 'No figures yet.',
  asTable: 'Show as table',
  asChart: 'Show as chart',
}
