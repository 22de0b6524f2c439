/** What is told of who has looked: in the tab and in its file. */
export const audit = {
  auditColumns: {
    at: 'Tid',
    by: 'Hvem',
    what: 'Hva',
    seen: 'Så på',
    filters: 'Filter',
    search: 'Søkte etter',
    rows: 'Antall saker',
  },
  looking: { viewed: 'Så', searched: 'Søkte', exported: 'Lastet ned' },
  lookedAt: {
    list: 'Sakslisten',
    statistics: 'Statistikken',
    live: 'Endringer etter hvert som de skjer',
    audit: 'Hvem som har sett',
    chat: 'Saker, fra chatten',
    alerts: 'Egne medarbeideres saker, som leder',
    ticket: (number: string) => `Sak ${number}`,
  },
  /** What was asked for, by its name in the address. */
  asked: {
    status: 'Status',
    type: 'Type',
    urgency: 'Hastegrad',
    assignee: 'Har saken',
    attention: 'Trenger oppfølging',
    after: 'Eldre enn',
    by: 'Hvem',
    ticket: 'Sak',
    what: 'Hva',
    from: 'Fra',
    to: 'Før',
  },
  /** A status: new, or somebody has it. */
  openStatus: 'Åpne',
  nobodyHasIt: 'ingen',
}
