import assert from 'node:assert/strict'
import { withNewInstalled } from '../helpers/self-tested.ts'
import { answers, SECRET, withReceiver } from '../helpers/webhook-receiver.ts'

describe('The self-test of webhooks', () => {
  const receiver = withReceiver()
  const installed = withNewInstalled()
  beforeEach(() => {
    receiver.tests.length = 0
  })

  const row = (keys = '') =>
    `webhooks:\n  - { name: TOPdesk, url: "${receiver.url}", secret: TOPDESK_SECRET${keys} }\nincidentTypes: {}`
  const selfTest = (keys = '', mail = false) =>
    installed.selfTest({
      env: { TOPDESK_SECRET: SECRET },
      file: [['incidentTypes: {}', row(keys)]],
      mail,
      // A signature from too long ago is refused.
      clock: () => new Date(),
    })

  it('says what each receiver gets, and sends it nothing', async () => {
    const { line, isWell } = await selfTest(', events: [opened, resolved], freeText: true')
    assert.match(
      line('Webhook TOPdesk (linje '),
      /^– .*får opened, resolved, med fritekst og navn; ikke prøvd\. Kjør med --mail for å sende en prøve$/,
    )
    assert.deepEqual([receiver.tests, receiver.messages, isWell], [[], [], true])
  })

  it('sends an event without a ticket when a mail is asked for too', async () => {
    const { line, isWell } = await selfTest('', true)
    assert.match(line('Webhook TOPdesk'), /^✓ .*tok imot en prøve; får opened, .* uten fritekst og navn$/)
    assert.equal(isWell, true)
    assert.deepEqual(
      receiver.tests.map(({ type, data }) => [type, data]),
      [['straks.test', {}]],
    )
  })

  it('fails when the event is not accepted, and says what to do', async () => {
    receiver.next(answers(401))
    const { line, isWell } = await selfTest('', true)
    assert.match(line('Webhook TOPdesk'), /^✗ .*webhook 401\. Sjekk at mottakeren har samme hemmelighet/)
    assert.equal(isWell, false)
  })

  it('fails at the line of a webhook when the variable of its secret is not set', async () => {
    const { lines } = await installed.selfTest({ file: [['incidentTypes: {}', row()]] })
    const fault = lines.find((one) => one.includes('TOPDESK_SECRET')) ?? assert.fail(lines.join('\n'))
    assert.match(fault, /^✗ Organisasjonsfilen, linje \d+: webhooks\[0\]\.secret: .* er ikke satt$/)
  })
})
