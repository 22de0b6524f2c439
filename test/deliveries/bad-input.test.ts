import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { mailsAbout, reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Bad input', () => {
  const straks = withStraks()

  const kari = () => straks.m365.chatOf('Kari Hansen')

  it('is answered 400 when it is no activity, or lacks its sender, conversation, id or service URL', async () => {
    for (const missing of ['from', 'conversation', 'id', 'serviceUrl']) {
      const activity: Record<string, unknown> = { ...kari().activity({ text: 'hei' }) }
      delete activity[missing]
      assert.equal((await post(activity)).status, 400, missing)
    }
    for (const body of [null, [], 'hei', { type: 'message' }]) assert.equal((await post(body)).status, 400)
  })

  it('is no server error when its JSON or compression is broken, and leaves the bot running', async () => {
    const url = `${straks.straks.url}/api/messages`
    const headers = { 'content-type': 'application/json' }
    assert.equal((await fetch(url, { method: 'POST', headers, body: '{' })).status, 400)
    const gzip = { ...headers, 'content-encoding': 'gzip' }
    assert.ok((await fetch(url, { method: 'POST', headers: gzip, body: 'not gzip' })).status < 500)
    assert.equal((await fetch(`${straks.straks.url}/healthz`)).status, 200)
  })

  it('files nothing when it is a message in a group chat', async () => {
    const group = kari().activity({
      text: 'mista kortet',
      conversation: { id: '19:group', conversationType: 'groupChat' },
    })
    await post(group)
    await assertNothingFiled()
  })

  it('is answered «kjenner jeg ikke igjen» when it comes from a card that is not ours', async () => {
    await press('format-disk', { all: 'yes' }, /kjenner jeg ikke igjen/)
    await press('acknowledge', { ticketId: 'robert); drop table tickets' }, /kjenner jeg ikke igjen/)
    for (const verb of ['constructor', 'toString', '__proto__'])
      await press(verb, { ticketId: '00000000-0000-4000-8000-000000000000' }, /kjenner jeg ikke igjen/)
    await press('choose', { type: 'no-such-type' }, /kjenner jeg ikke igjen/)
    await press('send', {}, /kjenner jeg ikke igjen/)
    await assertNothingFiled()
  })

  it('is answered «gjelder ikke lenger» when the draft of its form is gone', async () => {
    const draftId = '00000000-0000-4000-8000-000000000000'
    await press('send', { draftId, cause: 'lost' }, /gjelder ikke lenger/)
    await assertNothingFiled()
  })

  it('is answered «gjelder ikke lenger» when its form was dropped', async () => {
    await kari().say('mista buypasskortet')
    const form = kari().lastMessage()
    await kari().press('Forkast', {}, form)
    kari().reload()
    const draftId = idOn(form.card, 'draftId') ?? ''
    await press('send', { draftId, cause: 'lost' }, /gjelder ikke lenger/)
    await assertNothingFiled()
  })

  it('is answered «gjelder ikke lenger» when its form is somebody else’s', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('mista buypasskortet')
    const draftId = idOn(per.lastMessage().card, 'draftId') ?? ''
    await press('send', { draftId, cause: 'lost' }, /gjelder ikke lenger/)
    await assertNothingFiled()
  })

  it('is left out of a form, but an unknown cause is asked for again and phone words are noted', async () => {
    await kari().say('meny')
    await kari().press('PC, mobil eller annet utstyr er borte')
    const form = kari().lastMessage()
    const draftId = idOn(form.card, 'draftId') ?? ''
    await press('send', { draftId, cause: 'eaten-by-dog' }, /Velg hva som har skjedd/)
    const notOurs = { device: 'spaceship', phone: 'ring meg', nonsense: 'x' }
    await press('send', { draftId, cause: 'lost', ...notOurs }, /Sak/)
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr mistet')
    assert.doesNotMatch(mail.text, /spaceship|nonsense|Telefon \(oppgitt\)/)
    assert.match(mail.text, /^Merknad: ring meg/m)
  })

  it('is filed when it is a note with a NUL or half a character, or is cut within one', async () => {
    for (const note of ['Lå i\u0000 veska \ud83d', `${'x'.repeat(1_999)}😀`]) {
      await kari().say('meny')
      await kari().press('PC, mobil eller annet utstyr er borte')
      const draftId = idOn(kari().lastMessage().card, 'draftId') ?? ''
      await press('send', { draftId, cause: 'lost', note }, /Sak|samme sak/)
    }
  })

  it('is cut when it is a name of the directory that fits nowhere, and mail and alert go out all the same', async () => {
    const { m365 } = straks
    const endless = () => randomBytes(225_000).toString('base64')
    const tooLong = (name: string) => ({
      status: 200,
      body: {
        id: m365.personNamed(name).id,
        ...{ displayName: endless(), mail: endless(), mobilePhone: endless(), department: endless() },
      },
    })
    m365.faults.always('graph.user', tooLong('Emil Sand'))
    m365.faults.always('graph.manager', tooLong('Ola Nordmann'))
    const emil = m365.chatOf('Emil Sand')
    await emil.say('hei')
    await straks.idle()
    const number = await reportNew(emil, 'buypasskortet er stjålet')
    await straks.idle()
    m365.faults.clear()
    await seen(m365.chatOf('Ola Nordmann'), number, /Buypass/)
    const [mail] = mailsAbout(straks, BUYPASS, number)
    assert.match(mail?.text ?? '', /Hendelse: Buypass-kort stjålet/)
  })

  it('is answered as too long when it is a text of 100 kB', async () => {
    await kari().say('kort '.repeat(20_000))
    assert.match(kari().lastMessage().text, /for lang/)
  })

  it('is answered 501 when it is an unknown invoke', async () => {
    const invoke = kari().activity({ type: 'invoke', name: 'composeExtension/somethingElse', value: {} })
    assert.equal((await post(invoke)).status, 501)
  })

  it('is never answered with a stack or an inner message', () => {
    for (const { activity } of kari().messages()) {
      assert.doesNotMatch(JSON.stringify(activity), /at .*\.ts|Error:|zod|sql/i)
    }
  })

  async function post(body: unknown): Promise<Response> {
    return fetch(`${straks.straks.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  async function press(verb: string, data: Record<string, unknown>, expected: RegExp): Promise<void> {
    const answer = await pressUnseen(kari(), verb, data)
    assert.match(JSON.stringify(answer?.body), expected)
  }

  async function assertNothingFiled(): Promise<void> {
    const response = await straks.api(kari().person.id, '/api/tickets')
    assert.deepEqual(((await response.json()) as { items: unknown[] }).items, [])
  }
})
