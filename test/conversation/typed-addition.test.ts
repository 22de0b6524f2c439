import assert from 'node:assert/strict'
import { reportNew } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, personAt } from '../helpers/tab-people.ts'

describe('A typed message about the only open ticket', () => {
  const straks = withNewStraks()
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  for (const text of [
    'det var på bussen i går kl 17',
    'den var ikke låst',
    'den lå i en blå mappe',
    'telefonnummeret mitt er 91122333',
    'kan du legge til at det var på rema',
  ]) {
    it(`“${text}” is offered as an addition and put into the note`, async () => {
      const number = await reportNew(kari(), 'mista pc-en')
      await kari().say(text)
      await kari().waitFor(`Skal jeg legge dette til i sak ${number}?`)
      await kari().press('Ja, legg til')
      await kari().waitFor(`lagt til i sak ${number}`)
      assert.equal(await noteOf(number), text)
    })
  }

  it('is put below what the note says already', async () => {
    const number = await reportNew(kari(), 'mista pc-en', { note: 'Sort veske' })
    await kari().say('det var på bussen')
    await kari().say('ja, legg til')
    await kari().waitFor(`lagt til i sak ${number}`)
    assert.equal(await noteOf(number), 'Sort veske\ndet var på bussen')
  })

  it('is not sent after a no, and nothing further is asked', async () => {
    const number = await reportNew(kari(), 'mista pc-en')
    for (const text of ['det lå i sekken min på toget', 'det var på bussen i går kl 17']) {
      await kari().say(text)
      await kari().waitFor(`Skal jeg legge dette til i sak ${number}?`)
      await kari().say('nei')
      assert.equal(kari().lastMessage().text, 'Greit, det er ikke sendt.', text)
    }
    await kari().say('det lå i sekken min på toget')
    await kari().press('Nei')
    assert.equal(kari().lastMessage().text, 'Greit, det er ikke sendt.')
    assert.equal(await noteOf(number), undefined)
  })

  it('is not sent after a no when it corrects the last day, either', async () => {
    const number = await reportNew(kari(), 'jeg slutter med hjemmekontor på fredag')
    await kari().say('siste dag er ikkje fredag, men måndag')
    await kari().waitFor(new RegExp(`sak ${number}\\?`))
    await kari().say('nei')
    assert.match(kari().lastMessage().text, /^Greit, det er ikk(?:e|je) sendt\.$/)
  })

  it('is put into the notes of two tickets when the reporter writes that it is for both', async () => {
    const numbers = [await reportNew(kari(), 'mista pc-en'), await reportNew(kari(), 'mista buypasskortet')]
    await kari().say('legg til at begge lå i bilen')
    await kari().waitFor('Hvilken sak vil du legge til i?')
    await kari().say('begge')
    for (const number of numbers) {
      await kari().waitFor(`lagt til i sak ${number}`)
      assert.equal(await noteOf(number), 'legg til at begge lå i bilen')
    }
  })

  it('becomes a comment when the note is full', async () => {
    const number = await reportNew(kari(), 'mista pc-en', { note: 'x'.repeat(1_990) })
    await kari().say('det var på bussen')
    await kari().say('ja')
    await kari().waitFor(`Brukerhjelpen ser svaret ditt i sak ${number}`)
    assert.deepEqual(commentsIn(await ingrid.ticket(number)), ['det var på bussen'])
  })

  it('is not offered as an addition when the instruction answers it', async () => {
    await reportNew(kari(), 'mista pc-en')
    await kari().say('får jeg lov å skrive ut på hjemmekontoret?')
    await kari().waitFor(/Instruksen §/)
    assert.ok(
      kari()
        .messages()
        .every(({ text }) => !text.includes('Skal jeg legge dette til')),
    )
  })

  it('is no addition as a lone word, as a question whether one may, or with two open tickets', async () => {
    await reportNew(kari(), 'mista pc-en')
    await kari().say('asdfgh')
    await kari().waitFor('Det forsto jeg ikke')
    await kari().say('kan jeg legge til noe?')
    await kari().waitFor('Endre eller fyll ut')
    await reportNew(kari(), 'mista buypasskortet')
    await kari().say('det var på bussen i går kl 17')
    await kari().waitFor('Det forsto jeg ikke')
    assert.ok(
      kari()
        .messages()
        .every(({ text }) => !text.includes('Skal jeg legge dette til')),
    )
  })

  async function noteOf(number: string): Promise<string | undefined> {
    return (await ingrid.ticket(number)).facts.find(({ name }) => name === 'note')?.value
  }
})
