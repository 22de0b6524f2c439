import type { alert as nb } from '../nb/alert.ts'

export const alert: typeof nb = {
  alert: {
    summary: {
      urgent: 'Straks: an urgent ticket is waiting for you',
      asked: 'Straks: a ticket is waiting for your answer',
      told: 'Straks: a ticket for your information',
    },
    who: 'Who',
    what: 'What',
    reported: 'Reported',
    reporter: 'Reported by',
    ticket: 'Ticket',
    acknowledge: 'Confirm that I have seen it',
    acknowledgeAll: (count) => (count === 2 ? 'Confirm both' : 'Confirm all'),
    filedWith: 'Reported together with',
    other: (title, number) => `${title} (ticket ${number})`,
    done: (name, time) => `Confirmed by ${name} ${time}`,
    handOn: 'Alert the next manager now',
    handedOn: (name) => `Handed on by ${name}`,
    onlyLeader: 'Only the manager who got the alert can confirm it.',
    deadline: (time, isPast) =>
      `Personal data may be in the wrong hands. The provisional deadline for notifying Datatilsynet, the data protection authority, ${isPast ? 'was' : 'is'} ${time}.`,
    assess: 'Assess it together with the data protection officer.',
    chat: (name) => `Write to ${name}`,
  },
}
