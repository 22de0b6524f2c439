import assert from 'node:assert/strict'
import type { SMTPServerOptions } from 'smtp-server'
import type { NoticesJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { type MailServer, startMailServer } from '../helpers/mail-server.ts'
import { reportNew, seen, ticketAtRest, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

describe('A mail server that refuses our password', () => {
  const clock = handClock()
  const duty = { name: 'Vakttelefonen', email: 'arne.lie@eigersund.example', phone: null }
  let straks: StraksUnderTest
  let server: MailServer
  let isChanged = true

  before(async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_, __, done) =>
      isChanged ? done(Object.assign(new Error('no'), { responseCode: 535 })) : done(null, { user: 'straks' })
    server = await startMailServer({ allowInsecureAuth: true, onAuth }, { user: 'straks:gammelt@' })
    const env = { MAIL_TRANSPORT: 'smtp', SMTP_URL: server.url }
    straks = await startUnderTest({ clock, env, organisation: { duty } })
  })
  after(async () => {
    await straks.close()
    server.close()
  })

  it('is told of after ten minutes, with its code, and gets the mail once the password is right', async () => {
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'noen stjal buypasskortet mitt')
    for (const tries of [1, 2, 3]) {
      await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts >= tries)
      clock.pass(tries < 3 ? 0.5 : 10)
    }
    await seen(straks.m365.chatOf('Arne Lie'), number, /E-posten til Buypass er ikke sendt ennå/)
    const notices = async () =>
      json<NoticesJson>(await personAt(straks, 'Ingrid Solberg').ask('GET', '/api/notices'))
    assert.equal((await notices()).mailBlocked?.error, 'smtp 535')

    // The next attempt's time counts from the end of this one.
    await straks.idle()
    isChanged = false
    clock.pass(10)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')
    assert.equal((await notices()).mailBlocked, null)
  })
})
