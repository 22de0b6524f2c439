import assert from 'node:assert/strict'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { withTab } from '../helpers/tab-browser.ts'

describe('The tab in Fjordvik, whose help desk is called IKT-hjelpa', () => {
  const tab = withTab(() =>
    startUnderTest({ env: { ORGANISATION_FILE: 'organisation/fjordvik' }, organisation: { webhooks: [] } }),
  )

  it('names it so beside a note in both its languages, and has no other name for it', async () => {
    const { number } = await tab.lostCard()
    await tab.ingrid.actNow(number, 'note', { text: 'Tredje gong i år.' })
    for (const [locale, label, hint, written] of [
      [
        'nn-NO',
        'Internt notat til IKT-hjelpa',
        /Berre IKT-hjelpa ser det\. Den/,
        'Internt notat. Berre IKT-hjelpa ser det',
      ],
      [
        'nb-NO',
        'Internt notat til IKT-hjelpa',
        /Bare IKT-hjelpa ser det\. Den/,
        'Internt notat. Bare IKT-hjelpa ser det',
      ],
    ] as const) {
      const page = await tab.openTicket(number, { locale })
      await page.getByRole('textbox', { name: label }).waitFor()
      await page.getByText(hint).waitFor()
      await page.getByText(written).waitFor()
      assert.doesNotMatch((await page.textContent('body')) ?? '', /brukerhjelp/i)
    }
  })
})
