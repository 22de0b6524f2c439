import assert from 'node:assert/strict'
import type { Draft, ReportDraft } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { reportDialog } from '../../dialogs/report-dialog.ts'
import type { DialogContext, Reply, Said, Turn } from '../../dialogs/turn.ts'
import { paragraphsOfEigersund } from './eigersund.ts'

/** A chat with the dialog alone: no Teams, no database. */
export class DialogChat {
  #draft: Draft | null = null
  #turn: Turn | null = null
  #drafts = 0
  readonly #setting: Partial<DialogContext>

  constructor(setting: Partial<DialogContext> & { language?: Language } = {}) {
    this.#setting = setting
  }

  say(text: string, more: Partial<DialogContext> = {}): this {
    return this.does({ kind: 'text', text }, more)
  }

  does(said: Said, more: Partial<DialogContext> = {}): this {
    this.#drafts++
    const context = { ...contextOf(this.#drafts), ...this.#setting, ...more }
    this.#turn = reportDialog(said, this.#draft, context)
    this.#draft = this.#turn.draft
    return this
  }

  get draft(): ReportDraft {
    if (this.#draft?.kind !== 'report') throw new Error('no report is being made')
    return this.#draft
  }

  get turn(): Turn {
    if (!this.#turn) throw new Error('nothing has been said')
    return this.#turn
  }

  /** The last thing shown: a form, the name of a question, a doubt, or another kind of reply. */
  get shown(): string {
    return this.turn.replies.map(nameOf).join(' + ')
  }

  /** The reports just filed, or the answers known so far: `buypass-card lost, when: i går`. */
  get known(): string {
    const { reports } = this.turn
    if (reports.length > 0) return reports.map((one) => line(one.type, one.cause, one.answers)).join(' & ')
    if (this.#draft?.kind !== 'report') return 'nothing'
    const { cause = null, ...answers } = this.#draft.answers
    return line(this.#draft.type, cause, answers)
  }
}

/** Messages, with a slash between two, and their result. It is Wednesday 25 November 2026. */
export type Chats = Record<string, string>

/** Returns the chat after these messages, in bokmål or English. */
export function readChat(written: string): DialogChat {
  const language: Language = /^(I|My|my) /.test(written) ? 'en' : 'nb'
  const chat = new DialogChat({ language })
  for (const text of written.split(' / ')) chat.say(text)
  return chat
}

/** Defines a test for each chat: it files this. */
export function itFiles(chats: Chats): void {
  for (const [chat, filed] of Object.entries(chats)) it(chat, () => assert.equal(readChat(chat).known, filed))
}

/** Defines a test for each text: it shows this, after the messages before it. */
export function itShows(
  expected: Record<string, string>,
  setting: Partial<DialogContext> = {},
  before: string[] = [],
) {
  for (const [text, shown] of Object.entries(expected))
    it([...before, text].join(' / '), () => {
      const chat = new DialogChat(setting)
      for (const one of before) chat.say(one)
      assert.equal(chat.say(text).shown, shown)
    })
}

/** Returns the context of a person without tickets and alerts. */
export function contextOf(turn = 1): DialogContext {
  return {
    types: incidentTypes,
    paragraphs: paragraphsOfEigersund,
    now: new Date('2026-11-25T10:00+01:00'),
    languages: ['nb', 'nn', 'en'],
    language: 'nb',
    newDraftId: `draft ${turn}`,
    furtherIds: [`second ${turn}`, `third ${turn}`, `fourth ${turn}`, `fifth ${turn}`],
    open: [],
    alerts: [],
    handedOn: [],
    seen: [],
    agentsTicket: null,
    mayBeFor: null,
    lacksLeader: null,
    phone: null,
    devices: [],
    named: null,
    contact: () => '',
    desksNamed: (desks) => desks.join(', '),
    retention: () => '',
  }
}

function nameOf(reply: Reply): string {
  if (reply.show === 'question') return `${reply.again ? 'again ' : ''}${reply.question?.name ?? 'send?'}`
  return reply.show === 'doubt' ? `${reply.doubt}?` : reply.show
}

function line(type: string, cause: string | null, answers: Record<string, string>): string {
  return [`${type} ${cause}`, ...Object.entries(answers).map(([name, answer]) => `${name}: ${answer}`)].join(
    ', ',
  )
}
