import assert from 'node:assert/strict'
import { alertPresses, pressVerb } from '../helpers/leaders-tab.ts'
import { reportNew } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe("A leader's part of the tab on an embedded database, which has one line", () => {
  const straks = withStraks({ embedded: true })
  const ola = personAt(straks, 'Ola Nordmann')
  let number: string

  before(async () => {
    number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'pc-en er knust')
    await straks.m365.chatOf('Ola Nordmann').waitFor(number)
  })

  for (const { verb, body } of alertPresses)
    it(`answers ${verb} without a server error: ${JSON.stringify(body)}`, async () => {
      const { status } = await pressVerb(ola, number, verb, body)
      assert.ok(status < 500, String(status))
    })
})
