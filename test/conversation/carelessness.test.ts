import assert from 'node:assert/strict'
import { HELP_DESK } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('The rule that only carelessness makes the employee liable (§ 2.11)', () => {
  const straks = withStraks()

  for (const text of ['skjermen på pcen er knust', 'mista laderen til pcen']) {
    it(`stands on the form, in the mail and in the alert for “${text}”`, async () => {
      const { m365 } = straks
      const kari = m365.chatOf('Kari Hansen')
      const before = m365.mailbox(HELP_DESK).mails.length
      await kari.say(text)
      assert.match(
        kari.lastMessage().text,
        /Bare den som har vært uforsiktig, kan måtte erstatte det selv\. Lederen avgjør \(§\u00a02\.11\)\./,
      )
      await kari.press('Send meldingen')
      await straks.idle()
      const [mail = assert.fail('no mail'), ...more] = m365.mailbox(HELP_DESK).mails.slice(before)
      assert.deepEqual(more, [])
      assert.match(mail.text, /uforsiktighet/)
      const alert = await m365
        .chatOf('Ola Nordmann')
        .waitFor(mail.headers['x-straks-ticket'] ?? assert.fail())
      assert.match(
        alert.text,
        /Det kan bare bli den ansatte hvis det skyldes uforsiktighet \(§\u00a02\.11\)\./,
      )
    })
  }
})
