import assert from 'node:assert/strict'
import { deskOf, isFrom } from '../../bot/incoming/sender.ts'
import { organisation, read } from '../helpers/recorded-mails.ts'

async function from(sender: string, ...results: string[]) {
  const headers = results.map((result) => `Authentication-Results: ${result}\r\n`).join('')
  return read(`${headers}From: ${sender}\r\nSubject: SV: Kort\r\n\r\nSperret.\r\n`)
}

const buypass = 'Ida <kundeservice@buypass.no>'

describe('A mail is from the desk', () => {
  const genuine: [string, string[]][] = [
    ['when nothing was found out about it', []],
    [
      'when DMARC passed',
      ['mx; spf=fail smtp.mailfrom=list.example; dkim=none; dmarc=pass header.from=buypass.no'],
    ],
    [
      'when it was forwarded, and the signature is whole',
      ['mx; spf=softfail smtp.mailfrom=x.example; dkim=pass header.d=buypass.no; dmarc=fail'],
    ],
    [
      'when SPF passed for a domain below',
      [
        'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=mail.buypass.no; dkim=none (message not signed); dmarc=none action=none header.from=buypass.no',
      ],
    ],
    [
      'when it never left the house',
      ['dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=buypass.no;'],
    ],
  ]
  for (const [when, results] of genuine) {
    it(when, async () =>
      assert.equal(deskOf((await from(buypass, ...results)).sender, organisation), 'buypass'),
    )
  }

  it('when its domain is one of those that the organisation file names', async () => {
    const { sender } = await from('Ida <support@buypass.zendesk.com>')
    assert.equal(isFrom(sender, { answersFrom: ['buypass.no'] }), false)
    assert.equal(isFrom(sender, { answersFrom: ['buypass.no', 'buypass.zendesk.com'] }), true)
  })
})

describe('A mail is not from the desk', () => {
  const forged: [string, string, string[]][] = [
    [
      'when SPF, DKIM and DMARC failed',
      buypass,
      ['mx; spf=fail smtp.mailfrom=buypass.no; dkim=fail header.d=buypass.no; dmarc=fail'],
    ],
    [
      'when what passed is the forger’s own domain',
      buypass,
      ['mx; spf=pass smtp.mailfrom=svindel.example; dkim=pass header.d=svindel.example; dmarc=fail'],
    ],
    [
      'when it brings a better result of its own, below',
      buypass,
      ['mx; spf=fail smtp.mailfrom=buypass.no; dmarc=fail', 'mx; dmarc=pass header.from=buypass.no'],
    ],
    ['when only its name says so', '"kundeservice@buypass.no" <a@svindel.example>', []],
    ['when its domain only ends alike', 'Ida <ida@notbuypass.no>', []],
    ['when its domain only begins alike', 'Ida <ida@buypass.no.svindel.example>', []],
    ['when it is from two', 'Ida <kundeservice@buypass.no>, Ola <ola@svindel.example>', []],
    ['when it says twice from whom', `${buypass}\r\nFrom: Ola <ola@svindel.example>`, []],
    ['when it is from nobody', '', []],
  ]
  for (const [when, sender, results] of forged) {
    it(when, async () => assert.equal(deskOf((await from(sender, ...results)).sender, organisation), null))
  }
})
