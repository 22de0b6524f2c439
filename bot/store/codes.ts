import { webhookEvents } from '../organisation/webhook-events.ts'

// The codes that columns hold. The tab's browser code reads this file too: nothing heavy is imported here.

/** In the order in which lists have them. */
export const ticketStatuses = ['new', 'in-progress', 'resolved', 'withdrawn'] as const

export const channels = ['email', 'teams', 'webhook'] as const

export const recipientKinds = [
  'desk',
  'leader',
  'deputy',
  'next-level',
  'affected',
  'privacy-officer',
  'duty',
  'agent',
  /** Those whose ticket it is, who hear what is said in it and what comes of it. */
  'employee',
  /** Another system. */
  'webhook',
] as const

/** What somebody who was told of a report hears after it. */
export const followUps = [
  'reminder',
  'addition',
  'decision',
  'withdrawal',
  'reopened',
  'outstanding',
  'last-day',
] as const

/** Why somebody is told. An agent gets notice that a ticket is theirs; an employee hears of a decision, too, and gets the receipt in answer to the report; another system is told of events. */
export const occasions = [
  'report',
  'notice',
  /** No agent has touched an urgent ticket in its time. */
  'overdue',
  ...followUps,
  'answer',
  'comment',
  'outcome',
  'failure',
  /** What has been done, and that it has not after all. */
  'confirmation',
  'correction',
  ...webhookEvents,
] as const
