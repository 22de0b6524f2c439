import assert from 'node:assert/strict'
import { BUYPASS } from '../helpers/desks.ts'
import { onlyTo, report, reportLostCard, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt, settled } from '../helpers/tab-people.ts'

describe('A delivery that never gets through', () => {
  const duty = { name: 'Vakttelefonen', email: 'arne.lie@eigersund.example', phone: null }
  const straks = withStraks({ organisation: { duty } })
  afterEach(() => straks.m365.faults.clear())

  it('fails after one attempt when it can never succeed', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { status: 400 }))
    const number = await reportLostCard(straks)
    const failed = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'failed')
    assert.equal(toBuypass(failed).attempts, 1)
    await straks.m365.chatOf('Kari Hansen').waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram`)
  })

  it('is not told to the reporter when it is for an agent', async () => {
    const { m365 } = straks
    const number = await reportLostCard(straks)
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const ticket = await settled(ingrid, number)
    const said = m365.chatOf('Kari Hansen').messages().length
    m365.faults.always('teams.send', { status: 403 })
    m365.faults.always('graph.sendMail', { status: 400 })
    const assignee = m365.personNamed('Mikkel Ruud').id
    assert.equal((await ingrid.act(ticket, 'assign', { assignee })).status, 200)
    const { deliveries } = await settled(ingrid, number)

    const toMikkel = deliveries.filter(({ recipient }) => recipient.kind === 'agent')
    assert.deepEqual(
      toMikkel.map(({ channel, state }) => `${channel} ${state}`),
      ['teams failed', 'email failed'],
    )
    assert.ok(!deliveries.some(({ recipient }) => recipient.kind === 'duty'))
    m365.faults.clear()
    await straks.idle()
    assert.equal(m365.chatOf('Kari Hansen').messages().length, said)
  })

  it('is told to nobody when it is the duty contact’s own mail', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', { status: 400 })
    const number = await reportLostCard(straks)
    const { deliveries } = await settled(personAt(straks, 'Ingrid Solberg'), number)
    const toDuty = deliveries.filter(({ recipient }) => recipient.kind === 'duty')
    assert.deepEqual(
      toDuty.map(({ channel, state }) => `${channel} ${state}`),
      ['teams sent', 'email failed'],
    )
    assert.equal(m365.chatOf('Kari Hansen').messages(`Sak ${number}: E-posten til`).length, 1)
  })

  it('is mailed once, however often an agent tries Teams again', async () => {
    const { m365 } = straks
    const ingrid = personAt(straks, 'Ingrid Solberg')
    m365.chatOf('Ola Nordmann').block()
    const number = await reportLostCard(straks)
    const toLeader = async () =>
      (await settled(ingrid, number)).deliveries.filter(({ recipient }) => recipient.kind === 'leader')
    const [alert] = await toLeader()
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${alert?.id}/retry`)).status, 200)
    assert.deepEqual(
      (await toLeader()).map(({ channel, state, attempts }) => `${channel} ${state} ${attempts}`),
      ['teams failed 2', 'email sent 1'],
    )
    m365.personNamed('Ola Nordmann').hasBlockedApp = false
  })

  it('does not alert the duty contact when the ticket is not urgent', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { status: 400 }))
    const number = (await report(m365.chatOf('Kari Hansen'), 'glemt pin på buypasskortet')) ?? ''
    await m365.chatOf('Kari Hansen').waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram`)
    const { deliveries } = await settled(personAt(straks, 'Ingrid Solberg'), number)
    assert.ok(!deliveries.some(({ recipient }) => recipient.kind === 'duty'))
  })
})
