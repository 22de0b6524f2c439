import assert from 'node:assert/strict'
import { reportLostCard } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'

describe('A receipt that changes while it is being written', () => {
  it('ends with the newest state, and changes that come together are written together', async () => {
    const straks = await startUnderTest()
    const { m365 } = straks
    m365.faults.always('teams.update', () => ({ delayMs: 300 }))
    try {
      const number = await reportLostCard(straks)
      await m365.chatOf('Ola Nordmann').waitFor(number)
      await m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
      const kari = m365.chatOf('Kari Hansen')
      await kari.waitFor(({ text }) => text.includes(number) && /\nbekreftet \d\d/.test(text))
      await straks.idle()
      const shown = kari
        .messages()
        .filter(({ text }) => text.includes(number))
        .at(-1)
      assert.match(shown?.text ?? '', /e-post sendt/)
      assert.match(shown?.text ?? '', /\nbekreftet \d\d/)
    } finally {
      await straks.close()
    }
  })
})
