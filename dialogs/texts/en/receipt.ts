import type { receipt as nb } from '../nb/receipt.ts'

export const receipt: typeof nb = {
  receipt: {
    number: (number) => `Ticket ${number}`,
    desk: {
      pending: 'e-mail is being sent',
      sent: (time) => `e-mail sent ${time}`,
      delayed: (time) => `e-mail sent ${time}, but delayed on its way`,
      received: (time) => `received ${time} (automatic reply)`,
      answered: (time) => `answered ${time}`,
      unknown: 'e-mail may have been sent, but we got no confirmation that it arrived',
      later: 'e-mail not sent yet',
      returned: 'e-mail was returned',
      failed: 'e-mail did not arrive',
      cancelled: 'e-mail stopped',
    },
    person: {
      pending: 'is being alerted',
      sent: (time) => `alerted ${time}, not confirmed`,
      told: (time) => `alerted ${time}`,
      handedOn: (time) => `alerted ${time}, has handed it on`,
      acknowledged: (time) => `confirmed ${time}`,
      unknown: 'may have been alerted, but we do not know whether it arrived',
      later: 'not alerted yet',
      failed: 'not alerted',
      cancelled: 'alert stopped',
    },
    again: (words, time) => `${words}, next try ${time}`,
    mailInstead: {
      failed: (time) => `not reached in Teams, e-mail sent ${time}, not confirmed`,
      unknown: (time) => `perhaps reached in Teams, e-mail sent ${time}, not confirmed`,
    },
    leader: (name) => (name ? `Line manager ${name}` : 'Line manager'),
    privacyOfficer: 'The data protection officer',
    noLeader: (helpDesk) => `no manager found; ${helpDesk} can see it`,
    trial: 'trial: the e-mail goes to the municipality’s test mailbox, not to the recipient',
    afterHours:
      'Reported outside normal working hours: the e-mail goes at once, but may not be read until the next working day.',
    call: (name, phone) => `If it is urgent, call ${name}: ${phone}.`,
    handedOver: (name) => `${name} follows up in their own system, and may reply to you by e-mail.`,
    already: (number) => `This has already been reported: ticket ${number}.`,
    summary: (number) => `Ticket ${number} has been updated`,
  },
  tickets: {
    heading: 'My tickets',
    empty: 'You have no tickets here.',
    open: 'Show',
    summary: 'My tickets',
  },
}
