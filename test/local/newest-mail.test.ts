import assert from 'node:assert/strict'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { reportNew } from '../helpers/reporting.ts'

describe('The mails of local mode, beside the chats', () => {
  const local = withLocalPage({ width: 1440, height: 900 })
  const mails = () => local.page.getByRole('region', { name: 'E-post' })
  const heading = () => mails().getByRole('heading', { level: 3 })

  it('show the newest one, until somebody opens another one', async () => {
    await mails().getByText('Velg en e-post for å lese den.').waitFor()
    const first = await reportNew(local.straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    await heading().filter({ hasText: first }).waitFor()
    const second = await reportNew(local.straks.m365.chatOf('Per Olsen'), 'mista buypasskortet')
    await heading().filter({ hasText: second }).waitFor()
    await mails().getByRole('button', { name: first }).click()
    await heading().filter({ hasText: first }).waitFor()
    const third = await reportNew(local.straks.m365.chatOf('Anne Dahl'), 'mista buypasskortet')
    await mails().getByRole('button', { name: third }).waitFor()
    assert.match((await heading().textContent()) ?? '', new RegExp(first))
  })

  it('keep the newest one open when somebody answers it', async () => {
    await mails().getByRole('button', { name: 'Lukk e-posten' }).click()
    const number = await reportNew(local.straks.m365.chatOf('Maria Strand'), 'mista buypasskortet')
    await heading().filter({ hasText: number }).waitFor()
    await mails().getByRole('button', { name: 'Automatisk svar' }).click()
    await mails()
      .getByRole('button', { name: `Automatisk svar: [Straks ${number}]` })
      .waitFor()
    assert.match((await heading().textContent()) ?? '', new RegExp(`^\\[Straks ${number}\\]`))
  })
})
