import type { work as nb } from '../nb/work.ts'

export const work: typeof nb = {
  selection: {
    label: 'Selected tickets',
    select: (number: string) => `Select ${number}`,
    count: (count: string, isOne: boolean) => `${count} ${isOne ? 'ticket' : 'tickets'} selected`,
    take: 'Take',
    resolve: 'Resolve …',
    release: 'Held back …',
  },
  /** Actions from the list: on one ticket, by its number, or on several. */
  work: {
    label: 'What you do from the list',
    several: (count: string) => `${count} tickets`,
    resolve: (what: string) => `Resolve ${what}`,
    resolving: (what: string) => `Resolving ${what} …`,
    resolved: (what: string) => `Resolved: ${what}.`,
    give: (what: string) => `Give ${what} to`,
    giving: (what: string, name: string) => `Giving ${what} to ${name} …`,
    given: (what: string, name: string) => `Given to ${name}: ${what}.`,
    release: (what: string) => `Held back after a restore: ${what}`,
    releaseMeans:
      'What is waiting may have been sent before. This goes for all of them, and cannot be undone.',
    releasing: {
      send: (what: string) => `Sending what is waiting in ${what} …`,
      sent: (what: string) => `Marking as sent before: ${what} …`,
    },
    released: {
      send: (what: string) => `What was waiting is being sent: ${what}.`,
      sent: (what: string) => `Marked as sent before: ${what}.`,
    },
    undoing: (what: string) => `Undoing: ${what} …`,
    undone: (what: string) => `Undone: ${what}.`,
    needless: (what: string) => `Already so, or closed: ${what}.`,
    unsaid: (what: string) => `Already closed, so the message has not been sent: ${what}.`,
    left: (count: string) => `Not done: ${count}.`,
    unsure: (count: string) => `Perhaps not done: ${count}.`,
    overtaken: (name: string) => `changed by ${name} just now.`,
    notTried: 'not tried.',
    again: (count: number) => (count === 1 ? 'Try it again' : `Try ${count} again`),
    message: 'Message to everybody who is told (may be empty)',
  },
}
