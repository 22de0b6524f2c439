import assert from 'node:assert/strict'
import { reportNew } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { isTooWide, violations, withTab } from '../helpers/tab-browser.ts'

describe('The devices of the person whom a ticket is about', () => {
  const tab = withTab(() => startUnderTest({ devices: true }))
  let number: string

  before(async () => {
    const { m365, idle } = tab.straks
    const kari = m365.personNamed('Kari Hansen')
    const [pc, phone] = kari.devices
    assert.ok(pc && phone)
    const unencrypted = { ...pc, isEncrypted: false, serialNumber: null }
    const older = Array.from({ length: 6 }, (_, at) => {
      const lastSyncDateTime = `2025-01-0${at + 1}T00:00:00Z`
      return { ...unencrypted, id: `older ${at}`, deviceName: `PC-000${at}`, lastSyncDateTime }
    })
    kari.devices = [pc, phone, ...older]
    await m365.chatOf('Kari Hansen').say('hei')
    await idle()
    number = await reportNew(m365.chatOf('Kari Hansen'), 'mista mobilen', { registered: phone.id })
    await idle()
  })

  it('are shown to an agent, the lost one first, with what is told of each', async () => {
    const page = await tab.openTicket(number, { width: 320 })
    const section = page.getByRole('region', { name: 'Registrerte enheter' })
    await section.getByText(/^Hentet fra Intune /).waitFor()
    const lines = await section.getByRole('listitem').filter({ visible: true }).allInnerTexts()
    assert.equal(lines.length, 5)
    assert.match(
      lines[0] ?? '',
      /^Apple iPhone 15 \(Karis iPhone\)\s+Saken gjelder denne\s+serienummer F2LX1N72J · kryptert · sist i kontakt 23\. nov\. 2026/,
    )
    assert.match(lines[1] ?? '', /^Dell Latitude 5440 \(PC-0412\)\s+serienummer 5CG412XYZ · kryptert/)
    assert.match(lines[2] ?? '', /uten serienummer · ikke kryptert · sist i kontakt 6\. jan\. 2025/)
    await section.getByText('3 til').press('Enter')
    await section.getByText('PC-0000').waitFor()
    assert.deepEqual(await violations(page), [])
    assert.equal(await isTooWide(page), false)
  })

  it('are not listed to the person themselves', async () => {
    const page = await tab.open('Kari Hansen', { place: `/sak/${number}` })
    await page.getByText('Apple iPhone 15 (Karis iPhone) · F2LX1N72J').waitFor()
    assert.equal(await page.getByRole('region', { name: 'Registrerte enheter' }).count(), 0)
    assert.equal(await page.getByText('PC-0412').count(), 0)
  })
})
