import type { DeskReply, LocalMail } from '../page-api.ts'
import { api } from './api.ts'
import { element, uniqueId } from './element.ts'

const automatic: { title: string; how: Exclude<DeskReply['how'], 'answer'> }[] = [
  { title: 'Automatisk svar', how: 'auto-reply' },
  { title: 'Fraværssvar', how: 'out-of-office' },
  { title: 'Kom i retur', how: 'bounce' },
]

/** For a mail from Straks: lets the user answer it as its recipient, by a mail of their own. */
export function deskReplies(mail: LocalMail, desk: { address: string; name: string }): HTMLElement | null {
  if (!mail.headers['x-straks-delivery']) return null
  const status = element('p', { class: 'desk-status', role: 'status' })
  const form = answerForm(desk.name, (text) => send({ how: 'answer', text }))
  const write = element(
    'button',
    {
      type: 'button',
      'aria-expanded': 'false',
      click: () => open(write.getAttribute('aria-expanded') !== 'true'),
    },
    'Svar',
  )

  function open(isOpen: boolean): void {
    form.hidden = !isOpen
    write.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) form.querySelector('textarea')?.focus()
  }

  async function send(reply: DeskReply): Promise<void> {
    status.textContent = 'Sender …'
    try {
      await api.replyAsDesk(desk.address, mail.id, reply)
      status.textContent = 'Sendt. Straks leser postkassen sin om litt.'
      open(false)
    } catch {
      status.textContent = 'E-posten ble ikke sendt. Prøv igjen.'
    }
  }

  const buttons = automatic.map(({ title, how }) =>
    element('button', { type: 'button', click: () => void send({ how }) }, title),
  )
  return element(
    'section',
    { class: 'desk', 'aria-label': `Svar som ${desk.name}` },
    element('p', {}, `Svar som ${desk.name}`),
    element('div', { class: 'desk-buttons' }, write, ...buttons),
    form,
    status,
  )
}

function answerForm(name: string, send: (text: string) => Promise<void>): HTMLFormElement {
  const id = uniqueId('answer')
  const field = element('textarea', { id, rows: '5', required: true })
  field.value = `Hei,\n\nvi har mottatt meldingen og ser på saken.\n\nHilsen ${name}`
  return element(
    'form',
    {
      hidden: true,
      submit: (event) => {
        event.preventDefault()
        void send(field.value)
      },
    },
    element('label', { class: 'unseen', for: id }, 'Svaret'),
    field,
    element('button', { class: 'primary' }, 'Send svaret'),
  )
}
