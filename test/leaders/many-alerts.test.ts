import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { report } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A leader with more waiting alerts than a list shows', () => {
  const straks = withStraks({ clock: handClock() })
  const ola = () => straks.m365.chatOf('Ola Nordmann')
  const since = (before: number) =>
    ola()
      .messages()
      .slice(before)
      .map(({ text }) => text)

  before(async () => {
    for (let count = 0; count < 22; count++)
      await report(straks.m365.chatOf(count % 2 ? 'Kari Hansen' : 'Per Olsen'), 'mista buypasskortet')
    await straks.idle()
  })

  it('is told that at least twenty wait, and no number that is too small', async () => {
    await ola().say('hva venter på meg?')
    assert.match(ola().lastMessage().text, /^Du har minst 20 varsler som venter på deg\n/)
  })

  it('confirms the listed ones by «jeg tar alle», and is then shown the ones that are left', async () => {
    const before = ola().messages().length
    await ola().say('jeg tar alle')
    const [noted, left, ...more] = since(before)
    assert.match(noted ?? '', /^Takk\. Jeg har notert/)
    assert.match(left ?? '', /^Du har 2 varsler som venter på deg\n/)
    assert.deepEqual(more, [])
  })

  it('confirms the last one in the list, which then shows that alert instead of an empty list', async () => {
    const list = ola().lastMessage()
    const [one = '', other = ''] = list.buttons.filter((title) => title.startsWith('Bekreft'))
    await ola().press(one, {}, list)
    await straks.idle()
    assert.match(ola().lastMessage().text, /^Du har et varsel som venter/)
    await ola().press(other.replace(/,.*/, ''), {}, ola().lastMessage())
    assert.match(ola().lastMessage().text, /Buypass-kort mistet[\s\S]*Bekreftet/)
    await ola().say('hva venter på meg?')
    assert.doesNotMatch(ola().lastMessage().text, /som venter på deg/)
  })
})
