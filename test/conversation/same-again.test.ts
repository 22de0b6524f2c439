import assert from 'node:assert/strict'
import { reportNew, sendForm, ticketsOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('The same loss reported again', () => {
  const straks = withStraks()
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  before(() => {
    straks.m365.personNamed('Marit Tveit').locale = 'nb-NO'
  })

  it('is asked about, and «ja» files nothing', async () => {
    const number = await reportNew(chat('Anne Dahl'), 'mista buypasskortet')
    await sendForm(chat('Anne Dahl'), 'buypass kortet er borte')
    const question = await chat('Anne Dahl').waitFor(`(sak ${number}). Er det samme sak?`)
    await chat('Anne Dahl').press('Ja, samme sak', {}, question)
    await sendForm(chat('Anne Dahl'), 'mista buypasskortet')
    await chat('Anne Dahl').say('ja')
    assert.equal(await countOf('Anne Dahl'), 1)
  })

  it('is asked about when a colleague has reported it already', async () => {
    const { id } = straks.m365.personNamed('Emil Sand')
    const number = await reportNew(chat('Arne Lie'), 'mista buypasskortet', { affected: id })
    await sendForm(chat('Emil Sand'), 'mista buypasskortet')
    const question = await chat('Emil Sand').waitFor(`(sak ${number}). Er det samme sak?`)
    await chat('Emil Sand').press('Ja, samme sak', {}, question)
    assert.equal(await countOf('Emil Sand'), 1)
  })

  it('is filed without a question when the first report was about a colleague', async () => {
    const { id } = straks.m365.personNamed('Nils Berg')
    await reportNew(chat('Tor Vik'), 'mista buypasskortet', { affected: id })
    await sendForm(chat('Tor Vik'), 'mista buypasskortet')
    assert.equal(await countOf('Tor Vik'), 2)
  })

  it('is asked about when the lost thing is stolen now, and «ja» offers to add that', async () => {
    const number = await reportNew(chat('Marit Tveit'), 'mista buypasskortet')
    await sendForm(chat('Marit Tveit'), 'noen stjal buypasskortet mitt')
    const question = await chat('Marit Tveit').waitFor(`(sak ${number}). Er det samme sak?`)
    await chat('Marit Tveit').press('Ja, samme sak', {}, question)
    await chat('Marit Tveit').press('Lagre', { note: 'Det ble stjålet' })
    assert.equal(await countOf('Marit Tveit'), 1)
    const { facts } = await ingrid.ticket(number)
    assert.ok(facts.some(({ value }) => value === 'Det ble stjålet'))
  })

  it('is asked about when more is told now, and «ja» offers to add that to the earlier words', async () => {
    const number = await reportNew(chat('Per Olsen'), 'mista buypasskortet', { note: 'rødt etui' })
    const before = await countOf('Per Olsen')
    await chat('Per Olsen').say('mista buypasskortet på bussen i går')
    await chat('Per Olsen').say('det lå i en svart mappe med navnet mitt på')
    await chat('Per Olsen').say('send')
    await chat('Per Olsen').waitFor(`(sak ${number}). Er det samme sak?`)
    await chat('Per Olsen').press('Ja, samme sak')
    await chat('Per Olsen').press('Lagre')
    assert.equal(await countOf('Per Olsen'), before)
    const told = (await ingrid.ticket(number)).facts.map(({ value }) => value).join('; ')
    assert.match(told, /på bussen/)
    assert.match(told, /rødt etui\ndet lå i en svart mappe/)
  })

  it('is no repetition when others know the PIN now, or another device is gone', async () => {
    await reportNew(chat('Marit Tveit'), 'glemt pin på buypasskortet')
    await reportNew(chat('Marit Tveit'), 'noen så pinkoden på buypasskortet')
    assert.equal(await countOf('Marit Tveit'), 3)
    await reportNew(chat('Eva Lund'), 'mista jobbtelefonen')
    await sendForm(chat('Eva Lund'), 'mista pc-en')
    assert.equal(await countOf('Eva Lund'), 2)
  })

  it('is filed after «nei», by button or by text', async () => {
    await sendForm(chat('Eva Lund'), 'mista pc-en')
    await chat('Eva Lund').press('Nei, en ny sak')
    assert.equal(await countOf('Eva Lund'), 3)
    await sendForm(chat('Eva Lund'), 'mista jobbtelefonen')
    await chat('Eva Lund').say('nei')
    assert.equal(await countOf('Eva Lund'), 4)
  })

  async function countOf(name: string): Promise<number> {
    return (await ticketsOf(straks, name)).length
  }
})
