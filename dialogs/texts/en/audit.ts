/** What is told of who has looked: in the tab and in its file. */
export const audit = {
  auditColumns: {
    at: 'Time',
    by: 'Who',
    what: 'What',
    seen: 'Looked at',
    filters: 'Filter',
    search: 'Searched for',
    rows: 'Number of tickets',
  },
  looking: { viewed: 'Viewed', searched: 'Searched', exported: 'Downloaded' },
  lookedAt: {
    list: 'The list of tickets',
    statistics: 'The statistics',
    live: 'Changes as they happen',
    audit: 'Who has looked',
    chat: 'Tickets, from the chat',
    alerts: 'Tickets of their own team, as line manager',
    ticket: (number: string) => `Ticket ${number}`,
  },
  /** What was asked for, by its name in the address. */
  asked: {
    status: 'Status',
    type: 'Type',
    urgency: 'Urgency',
    assignee: 'Has the ticket',
    attention: 'Needs follow-up',
    after: 'Older than',
    by: 'Who',
    ticket: 'Ticket',
    what: 'What',
    from: 'From',
    to: 'Before',
  },
  /** A status: new, or somebody has it. */
  openStatus: 'Open',
  nobodyHasIt: 'nobody',
}
