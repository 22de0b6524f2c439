import './styles/tokens.css'
import './styles/page.css'
import './styles/pane.css'
import './styles/guide.css'
import './styles/chat.css'
import './styles/card.css'
import './styles/mail.css'
import type { LocalMail, LocalPerson } from '../page-api.ts'
import { api } from './api.ts'
import { prepareCardRenderer } from './card-renderer.ts'
import { ChatPane } from './chat-pane.ts'
import { element } from './element.ts'
import { Guide } from './guide.ts'
import { createHelpDeskPane } from './help-desk-pane.ts'
import { MailPane } from './mail-pane.ts'
import { firstPerson } from './person-choice.ts'
import { showShell } from './shell.ts'

const pauseMs = 1000

void start()

async function start(): Promise<void> {
  try {
    const [people, { tabUrl }] = await Promise.all([api.people(), api.config()])
    show(people, tabUrl)
  } catch {
    document.body.replaceChildren(element('p', { class: 'starting', role: 'status' }, 'Venter på Straks …'))
    window.setTimeout(start, pauseMs)
  }
}

function show(people: LocalPerson[], tabUrl: string): void {
  prepareCardRenderer(people)
  const employee = firstPerson('employee', people)
  const leader = firstPerson('leader', people, employee?.leaderId)
  if (!employee || !leader) throw new Error('nobody to be')

  const guide: Guide = new Guide({ employee: firstName(employee), leader: firstName(leader) }, (text) => {
    if (location.hash !== '' && location.hash !== '#alle') location.hash = '#employee'
    employeePane.write(text)
  })
  const employeePane = new ChatPane({
    role: 'employee',
    people,
    person: employee,
    whenEmpty: 'Skriv til Straks når noe er borte, glemt eller på avveie.',
    openings: ['Hei', 'Jeg har mistet Buypass-kortet mitt'],
    toasts: false,
    listener: {
      personChosen: (person) => follow(person),
      acted: () => guide.happened('report'),
      edited: () => guide.happened('receipt'),
    },
  })
  const leaderPane = new ChatPane({
    role: 'leader',
    people,
    person: leader,
    whenEmpty: 'Her kommer varslene fra Straks.',
    openings: [],
    toasts: true,
    listener: {
      personChosen: (person) => guide.rename({ leader: firstName(person) }),
      acted: () => guide.happened('acknowledge'),
      told: () => guide.happened('alert'),
    },
  })
  const helpDeskPane = createHelpDeskPane(tabUrl, () => guide.happened('ticket'))
  const mailPane = new MailPane((mail) => {
    guide.happened('mail')
    if (isFirstOfItsTicket(mail)) helpDeskPane.pane.news()
  })

  /** Whoever one chooses to be, the leader beside is theirs. */
  function follow(person: LocalPerson): void {
    guide.rename({ employee: firstName(person) })
    const theirs = people.find(({ id, roles }) => id === person.leaderId && roles.includes('leader'))
    if (!theirs) return
    leaderPane.choose(theirs)
    guide.rename({ leader: firstName(theirs) })
  }

  showShell([employeePane.pane, leaderPane.pane, mailPane.pane, helpDeskPane.pane], guide)
}

const knownTickets = new Set<string>()

function isFirstOfItsTicket({ headers }: LocalMail): boolean {
  const ticket = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-straks-ticket')?.[1]
  if (!ticket || knownTickets.has(ticket)) return false
  knownTickets.add(ticket)
  return true
}

function firstName({ name }: LocalPerson): string {
  return name.split(' ')[0] ?? name
}
