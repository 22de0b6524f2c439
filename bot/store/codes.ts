import { webhookEvents } from '../organisation/webhook-events.ts'

// The codes stored in columns. The tab's browser code imports this file too, so it must stay light.

/** In the order used in lists. */
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
  /** The reporter and the affected person, who hear comments and outcomes. */
  'employee',
  /** Another system. */
  'webhook',
] as const

/** Messages to recipients of a report after the report itself. */
export const followUps = [
  'reminder',
  'addition',
  'decision',
  'withdrawal',
  'reopened',
  'outstanding',
  'last-day',
] as const

/**
 * Reasons for a delivery. Agents get a notice that a ticket is theirs; an employee also hears of a decision,
 * and gets the receipt as the answer to the report; another system gets events.
 */
export const occasions = [
  'report',
  'notice',
  /** An urgent ticket that no agent has touched in time. */
  'overdue',
  ...followUps,
  'answer',
  'comment',
  'outcome',
  'failure',
  /** A claim that something has been done, and its correction. */
  'confirmation',
  'correction',
  ...webhookEvents,
] as const
