/** What is told of who has looked: in the tab and in its file. */
export const audit = {
  auditColumns: {
    at: 'Tid',
    by: 'Kven',
    what: 'Kva',
    seen: 'Såg på',
    filters: 'Filter',
    search: 'Søkte etter',
    rows: 'Talet på saker',
  },
  looking: { viewed: 'Såg', searched: 'Søkte', exported: 'Lasta ned' },
  lookedAt: {
    list: 'Sakslista',
    statistics: 'Statistikken',
    live: 'Endringar etter kvart som dei skjer',
    audit: 'Kven som har sett',
    chat: 'Saker, frå chatten',
    alerts: 'Saker for eigne medarbeidarar, som leiar',
    ticket: (number: string) => `Sak ${number}`,
  },
  /** What was asked for, by its name in the address. */
  asked: {
    status: 'Status',
    type: 'Type',
    urgency: 'Hastegrad',
    assignee: 'Har saka',
    attention: 'Treng oppfølging',
    after: 'Eldre enn',
    by: 'Kven',
    ticket: 'Sak',
    what: 'Kva',
    from: 'Frå',
    to: 'Før',
  },
  /** A status: new, or somebody has it. */
  openStatus: 'Opne',
  nobodyHasIt: 'ingen',
}
