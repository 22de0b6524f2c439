import assert from 'node:assert/strict'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { findInChat } from '../helpers/chatting.ts'
import { linkTo } from '../helpers/desk-links.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt, reported, settled } from '../helpers/tab-people.ts'
import { withReceiver } from '../helpers/webhook-receiver.ts'

/** A word in the note and nowhere else. */
const MARKED = 'tangerin'

describe('The text of an internal note', () => {
  const receiver = withReceiver()
  const organisation: Partial<Organisation> = {
    get webhooks() {
      return [receiver.webhook({ freeText: true })]
    },
  }
  const straks = withStraks({ organisation })
  const [ingrid, mikkel] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Mikkel Ruud')]

  it('is in no chat, card, mail, file, search, live event, page or other system', async () => {
    const affected = straks.m365.personNamed('Anne Dahl').id
    const report = { type: 'buypass-card', cause: 'lost', affected }
    const { number } = await reported(straks, 'Per Olsen', report, ingrid)
    const leader = (await settled(ingrid, number)).leader?.name ?? assert.fail('no leader')
    const employees = ['Per Olsen', 'Anne Dahl']
    const streams = await Promise.all(
      employees.map((name) => straks.api(straks.m365.personNamed(name).id, '/api/events')),
    )
    await ingrid.actNow(number, 'note', { text: `Mistenker ${MARKED}.` })
    await mikkel.actNow(number, 'assign', { assignee: ingrid.id })
    await ingrid.actNow(number, 'comment', { text: 'Vi ser på det.' })
    for (const name of employees) await straks.m365.chatOf(name).say('hvordan går det med saken?')
    await straks.m365.chatOf(leader).press('Bekreft at jeg har sett det')
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()

    holdsNot('chats and cards', allChats())
    holdsNot('mails', allMails())
    holdsNot('other systems', receiver.about(number))
    holdsNot('the log', straks.logged)
    holdsNot('the desk’s page', await (await fetch(linkTo(straks, { number }))).text())
    const chat = straks.m365.chatOf('Ingrid Solberg')
    const found = await findInChat(chat, number)
    assert.ok(JSON.stringify(found).includes(number))
    for (const one of [found, await findInChat(chat, MARKED)]) holdsNot('the message extension', one)
    for (const path of ['/api/tickets.csv', '/api/statistics', `/api/tickets?q=${MARKED}`, '/api/tickets'])
      holdsNot(`agent: ${path}`, await (await ingrid.ask('GET', path)).text())
    const one = [`/api/tickets/${number}`, `/api/alerts/${number}`]
    const lists = [
      '/api/tickets',
      `/api/tickets?q=${MARKED}`,
      '/api/tickets.csv',
      '/api/alerts',
      '/api/replies',
    ]
    for (const name of [...employees, leader, 'Kari Hansen'])
      for (const path of [...one, ...lists, '/api/statistics', '/api/me', '/api/notices', '/api/agents']) {
        const told = await (await personAt(straks, name).ask('GET', path)).text()
        holdsNot(`${name}: ${path}`, told)
        assert.ok(!told.includes('noted'), `${name} hears by ${path} that there is a note`)
      }
    for (const stream of streams) {
      const heard = await heardUntil(stream, '"resolved"')
      holdsNot('live events', heard)
      assert.ok(heard.includes('commented') && !heard.includes('noted'))
    }
    // The agent's own search for it is among the searches.
    for (const [table, rows] of await straks.dump())
      if (!['comments', 'searches'].includes(table)) holdsNot(table, rows)
  })

  function allChats() {
    return straks.m365.municipality.people.map(({ name }) => straks.m365.chatOf(name).messages())
  }

  function allMails() {
    return straks.m365.mailboxes.list().map(({ address }) => straks.m365.mailbox(address).mails)
  }
})

function holdsNot(where: string, told: unknown): void {
  assert.ok(!JSON.stringify(told).includes(MARKED), where)
}

async function heardUntil({ body }: Response, what: string): Promise<string> {
  let heard = ''
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += part
    if (heard.includes(what)) return heard
  }
  return assert.fail(`not heard: ${what}`)
}
