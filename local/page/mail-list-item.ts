import type { LocalMail } from '../page-api.ts'
import { avatar } from './avatar.ts'
import { element } from './element.ts'
import { clockTime } from './time.ts'

export type MailListItem = {
  mail: LocalMail
  to: string
  isUnread: boolean
  isOpen: boolean
  open: () => void
}

export function mailListItem({ mail, to, isUnread, isOpen, open }: MailListItem): HTMLElement {
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        class: `mail-item${isUnread ? ' unread' : ''}`,
        'data-mail': mail.id,
        'aria-current': isOpen && 'true',
        click: open,
      },
      avatar(to),
      element(
        'span',
        { class: 'mail-item-text' },
        element(
          'span',
          { class: 'mail-item-top' },
          element('span', { class: 'mail-item-to' }, element('span', { class: 'unseen' }, 'Til '), to),
          element('time', { datetime: mail.at }, clockTime(mail.at)),
        ),
        element(
          'span',
          { class: 'mail-item-subject' },
          isUnread && element('span', { class: 'unseen' }, 'Ulest: '),
          mail.subject,
        ),
        element('span', { class: 'mail-item-start' }, mail.text.slice(0, 140)),
      ),
    ),
  )
}
