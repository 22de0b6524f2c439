import { alert as en } from '../../dialogs/texts/en/alert.ts'
import { alert as nb } from '../../dialogs/texts/nb/alert.ts'
import { alert as nn } from '../../dialogs/texts/nn/alert.ts'
import type { LocalConfig, LocalMail, LocalPerson } from '../page-api.ts'
import { api } from './api.ts'
import { ChatPane } from './chat-pane.ts'
import type { Guide } from './guide.ts'
import type { StepName } from './guide-steps.ts'
import { createHelpDeskPane } from './help-desk-pane.ts'
import { MailPane } from './mail-pane.ts'
import type { Pane } from './pane.ts'
import { firstPerson, type Role } from './person-choice.ts'

/** Creates the four views, which tell the guide what happens in them. */
export function createPanes(people: LocalPerson[], { tabUrl, example }: LocalConfig, guide: Guide): Pane[] {
  const leaderPane = createLeaderPane(people, guide)
  const employeePane = createEmployeePane(people, { guide, example }, (employee) => {
    const theirs = people.find(({ id, roles }) => id === employee.leaderId && roles.includes('leader'))
    if (theirs) leaderPane.choose(theirs)
  })
  const helpDeskPane = createHelpDeskPane({
    tabUrl,
    people,
    person: somebody('help-desk', people),
    visited: () => guide.happened('ticket'),
  })
  const isNewTicket = ticketCounter()
  const mailPane = new MailPane(people, (mail) => {
    guide.happened('mail')
    if (isNewTicket(mail)) helpDeskPane.news()
  })
  return [employeePane.pane, leaderPane.pane, mailPane.pane, helpDeskPane]
}

/** `chosen` is called with each newly chosen employee, so that the leader's pane follows. */
function createEmployeePane(
  people: LocalPerson[],
  { guide, example }: { guide: Guide; example: string },
  chosen: (person: LocalPerson) => void,
): ChatPane {
  const pane = new ChatPane({
    role: 'employee',
    people,
    person: somebody('employee', people),
    whenEmpty: 'Skriv til Straks når noe er borte, glemt eller på avveie.',
    openings: ['Hei', example],
    listener: {
      shown: (person) => guide.rename({ employee: firstName(person) }),
      chosen,
      acted: () => guide.happened('report'),
      edited: () => guide.happened('receipt'),
    },
  })
  guide.onWrite(() => pane.write(example))
  return pane
}

function createLeaderPane(people: LocalPerson[], guide: Guide): ChatPane {
  return new ChatPane({
    role: 'leader',
    people,
    person: somebody('leader', people, somebody('employee', people).leaderId),
    whenEmpty: 'Her kommer varslene fra Straks.',
    openings: [],
    listener: {
      shown: (person) => {
        guide.rename({ leader: firstName(person) })
        void tellDone(person, guide)
      },
      edited: (person) => void tellDone(person, guide),
      told: () => guide.happened('alert'),
    },
  })
}

/** Also live: only the alert tells whether a press or a message was an acknowledgement. */
async function tellDone(leader: LocalPerson, guide: Guide): Promise<void> {
  const names = await doneSteps(leader).catch(() => [])
  for (const name of names) guide.happened(name)
}

/** Returns the guide's steps that are done, judged by mails and this leader's alerts. */
async function doneSteps(leader: LocalPerson): Promise<StepName[]> {
  const [mailboxes, entries] = await Promise.all([api.mailboxes(), api.activities(leader.id)])
  if (mailboxes.every(({ count }) => count === 0)) return []
  const alerts = entries.map(({ activity }) => JSON.stringify(activity))
  const isAcknowledged = [nb, nn, en].some(({ alert }) => {
    const words = alert.done(leader.name, '').trim()
    return alerts.some((text) => text.includes(words))
  })
  if (isAcknowledged) return ['report', 'mail', 'alert', 'acknowledge', 'receipt']
  // The bot edits only its cards.
  const isAlerted =
    entries.some(({ edited }) => edited) || alerts.some((text) => text.includes('"verb":"acknowledge"'))
  return isAlerted ? ['report', 'mail', 'alert'] : ['report', 'mail']
}

function somebody(role: Role, people: LocalPerson[], proposed?: string | null): LocalPerson {
  const person = firstPerson(role, people, proposed)
  if (!person) throw new Error(`nobody has the role ${role}`)
  return person
}

/** Tells whether a mail is the first about a ticket; nothing else tells the page of a new one. */
function ticketCounter(): (mail: LocalMail) => boolean {
  const known = new Set<string>()
  return ({ headers }) => {
    const ticket = headers['x-straks-ticket']
    if (!ticket || known.has(ticket)) return false
    known.add(ticket)
    return true
  }
}

function firstName({ name }: LocalPerson): string {
  return name.split(' ')[0] ?? name
}
