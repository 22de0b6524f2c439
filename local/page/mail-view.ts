import type { LocalMail, LocalPerson } from '../page-api.ts'
import { avatar } from './avatar.ts'
import { deskReplies } from './desk-replies.ts'
import { element, uniqueId } from './element.ts'
import { icon } from './icon.ts'
import type { Mailboxes } from './mailboxes.ts'
import { asOpenedBy } from './teams-links.ts'
import { wholeTime } from './time.ts'

/** A mail as its reader sees it, and exactly as it was sent. */
export function mailView(
  mail: LocalMail,
  boxes: Mailboxes,
  reader: LocalPerson | undefined,
  close: () => void,
): HTMLElement {
  return element(
    'article',
    { class: 'open-mail' },
    element(
      'header',
      { class: 'open-mail-head' },
      element(
        'button',
        { class: 'icon-button back', type: 'button', 'aria-label': 'Lukk e-posten', click: close },
        icon('back'),
        icon('close'),
      ),
      avatar(boxes.nameOf(mail.to[0] ?? '')),
      element(
        'div',
        {},
        element('h3', { tabindex: '-1' }, mail.subject),
        element('time', { datetime: mail.at }, wholeTime(mail.at)),
      ),
    ),
    headerTable(mail),
    deskReplies(mail, { address: mail.to[0] ?? '', name: boxes.nameOf(mail.to[0] ?? '') }),
    element(
      'div',
      { class: 'mail-body' },
      htmlFrame(mail, reader),
      folded('Tekst', source(mail.text, 'E-posten som tekst')),
      folded('Kilde', source(mail.raw, 'E-posten slik den ble sendt')),
    ),
  )
}

export function nothingOpen(): HTMLElement {
  return element(
    'div',
    { class: 'nothing-open' },
    icon('mail'),
    element('p', {}, 'Velg en e-post for å lese den.'),
  )
}

function headerTable(mail: LocalMail): HTMLElement {
  const rows = [
    ['Fra', mail.from],
    ['Til', mail.to.join(', ')],
    ...(mail.replyTo.length > 0 ? [['Svar til', mail.replyTo.join(', ')]] : []),
    ...(mail.headers['importance'] === 'high' ? [['Viktighet', 'Høy']] : []),
  ]
  return element(
    'dl',
    { class: 'mail-headers' },
    ...rows.flatMap(([name = '', value = '']) => [element('dt', {}, name), element('dd', {}, value)]),
  )
}

/** The mail's HTML can run no script and fetch nothing, but its links open. */
function htmlFrame(mail: LocalMail, reader: LocalPerson | undefined): HTMLElement {
  if (mail.html === '') return source(mail.text, 'E-posten som tekst')
  // A link opens in a new window instead of this frame.
  const rules = `<base target="_blank"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`
  return element('iframe', {
    class: 'mail-html',
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    title: `E-posten «${mail.subject}»`,
    srcdoc: `${rules}${reader ? asOpenedBy(mail.html, reader) : mail.html}`,
  })
}

function folded(title: string, content: HTMLElement): HTMLElement {
  return element('details', {}, element('summary', {}, title), content)
}

function source(text: string, label: string): HTMLElement {
  return element(
    'pre',
    { id: uniqueId('source'), class: 'mail-source', tabindex: '0', 'aria-label': label, role: 'region' },
    text,
  )
}
