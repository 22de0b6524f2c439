import assert from 'node:assert/strict'
import { deskOf, isFrom } from '../../bot/incoming/sender.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { read } from '../helpers/recorded-mails.ts'

async function from(sender: string, ...results: string[]) {
  const headers = results.map((result) => `Authentication-Results: ${result}\r\n`).join('')
  return read(`${headers}From: ${sender}\r\nSubject: SV: Kort\r\n\r\nSperret.\r\n`)
}

const buypass = 'Ida <kundeservice@buypass.no>'

describe('A mail from the desk', () => {
  const genuine: [string, string[]][] = [
    ['is recognised when it has no authentication results', []],
    [
      'is recognised when DMARC passed',
      ['mx; spf=fail smtp.mailfrom=list.example; dkim=none; dmarc=pass header.from=buypass.no'],
    ],
    [
      'is recognised when it was forwarded with a valid DKIM signature',
      ['mx; spf=softfail smtp.mailfrom=x.example; dkim=pass header.d=buypass.no; dmarc=fail'],
    ],
    [
      'is recognised when SPF passed for a subdomain',
      [
        'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=mail.buypass.no; dkim=none (message not signed); dmarc=none action=none header.from=buypass.no',
      ],
    ],
    [
      'is recognised when it never left the mail system',
      ['dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=buypass.no;'],
    ],
  ]
  for (const [when, results] of genuine) {
    it(when, async () => assert.equal(deskOf((await from(buypass, ...results)).sender, eigersund), 'buypass'))
  }

  it('is recognised by any domain that the organisation file names', async () => {
    const { sender } = await from('Ida <support@buypass.zendesk.com>')
    assert.equal(isFrom(sender, { answersFrom: ['buypass.no'] }), false)
    assert.equal(isFrom(sender, { answersFrom: ['buypass.no', 'buypass.zendesk.com'] }), true)
  })
})

describe('A mail with a forged or unclear sender', () => {
  const forged: [string, string, string[]][] = [
    [
      'is not the desk’s when SPF, DKIM and DMARC failed',
      buypass,
      ['mx; spf=fail smtp.mailfrom=buypass.no; dkim=fail header.d=buypass.no; dmarc=fail'],
    ],
    [
      'is not the desk’s when only the forger’s own domain passed',
      buypass,
      ['mx; spf=pass smtp.mailfrom=svindel.example; dkim=pass header.d=svindel.example; dmarc=fail'],
    ],
    [
      'is not the desk’s when it brings a better result of its own below the real one',
      buypass,
      ['mx; spf=fail smtp.mailfrom=buypass.no; dmarc=fail', 'mx; dmarc=pass header.from=buypass.no'],
    ],
    [
      'is not the desk’s when only the sender’s name has the desk’s address',
      '"kundeservice@buypass.no" <a@svindel.example>',
      [],
    ],
    ['is not the desk’s when its domain only ends like the desk’s', 'Ida <ida@notbuypass.no>', []],
    [
      'is not the desk’s when its domain only begins like the desk’s',
      'Ida <ida@buypass.no.svindel.example>',
      [],
    ],
    [
      'is not the desk’s when it has two senders',
      'Ida <kundeservice@buypass.no>, Ola <ola@svindel.example>',
      [],
    ],
    ['is not the desk’s when it has two From headers', `${buypass}\r\nFrom: Ola <ola@svindel.example>`, []],
    ['is not the desk’s when it has no sender', '', []],
  ]
  it('is nobody’s when its address is longer than any is: agents read it in the ticket', async () => {
    const { sender } = await from(`Ida <${'ida.'.repeat(100_000)}ida@svindel.example>`)
    assert.equal(sender.address, null)
  })

  for (const [when, sender, results] of forged) {
    it(when, async () => assert.equal(deskOf((await from(sender, ...results)).sender, eigersund), null))
  }
})
