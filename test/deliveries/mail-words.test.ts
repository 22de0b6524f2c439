import assert from 'node:assert/strict'
import { ticketLink } from '../../bot/show/ticket-link.ts'
import { teamsAppId } from '../../local/municipality.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { onlyTo, reportNew, ticketOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

// In the domain of the municipality's mailbox.
const DUTY = 'vakt@example.no'

describe('The words of a mail', () => {
  const straks = withStraks({
    env: { TEAMS_APP_ID: teamsAppId },
    organisation: { duty: { name: 'IKT-vakta', email: DUTY, phone: null } },
  })
  const chat = (name: string) => straks.m365.chatOf(name)

  it('put the request first and the instruction last for an outside desk, and name the employer', async () => {
    const number = await reportNew(chat('Kari Hansen'), 'mista buypasskortet')
    const { subject, text, html } = await mailTo(BUYPASS, number)
    assert.equal(subject, `[Straks ${number}] Haster: vurder sperring av Buypass-kort`)
    assert.match(text, /^Kortet er borte og kan være i andres hender\. Vi ber dere vurdere sperring/)
    assert.match(text, /^Arbeidsgiver: Eigersund kommune$/m)
    assert.match(text, /\n\nMelding fra Eigersund kommune etter instruks[^-]+§\u00a02\.6\.\n\n-- \n/)
    assert.doesNotMatch(text + html, /teams\.microsoft\.com/, 'they have no tab')
  })

  it('tell the directory’s phone number from the one that the employee gave', async () => {
    const kept = await mailTo(BUYPASS, await reportNew(chat('Anne Dahl'), 'mista buypasskortet'))
    assert.deepEqual(phonesIn(kept.text), ['Telefon (katalogen): +47 400 00 006'])
    const given = await reportNew(chat('Per Olsen'), 'mista buypasskortet', { phone: '41 00 00 77' })
    assert.deepEqual(phonesIn((await mailTo(BUYPASS, given)).text), ['Telefon (oppgitt): 41 00 00 77'])
  })

  it('give the help desk both phone numbers when they differ, and a link to the ticket', async () => {
    const number = await reportNew(chat('Per Olsen'), 'pc-en min er stjålet', { phone: '41 00 00 77' })
    const { text, html } = await mailTo(HELP_DESK, number)
    assert.deepEqual(phonesIn(text), [
      'Telefon (oppgitt): 41 00 00 77',
      'Telefon (katalogen): +47 400 00 005',
    ])
    assert.ok(text.includes(`Åpne saken:\n${ticketLink(number, teamsAppId)}`))
    assert.match(html, /<a href="https:\/\/teams\.microsoft\.com\/l\/entity\/[^"]+"[^>]*>Åpne saken<\/a>/)
  })

  it('give the help desk the phone numbers of an affected colleague and of the reporter', async () => {
    const affected = straks.m365.personNamed('Anne Dahl').id
    const number = await reportNew(chat('Per Olsen'), 'mobilen er stjålet', { affected })
    assert.deepEqual(phonesIn((await mailTo(HELP_DESK, number)).text), [
      'Telefon (katalogen): +47 400 00 006',
      'Telefon (katalogen, innmelder): +47 400 00 005',
    ])
  })

  it('link the duty contact to the ticket, and a leader without Teams to nothing there', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { status: 400 }))
    const number = await reportNew(chat('Maria Strand'), 'buypasskortet er stjålet')
    const { subject, text } = await mailTo(DUTY, number)
    assert.equal(subject, `[Straks ${number}] Haster, gi beskjed: Buypass-kort stjålet`)
    const toLeader = await mailTo('silje.aas@vikarbyraet.example', number)
    assert.equal(toLeader.subject, `[Straks ${number}] Haster: Buypass-kort stjålet`)
    assert.ok(text.includes(`Åpne saken:\n${ticketLink(number, teamsAppId)}`))
    assert.doesNotMatch(toLeader.text + toLeader.html, /teams\.microsoft\.com/)
  })

  it('tell an agent whom the bot does not reach, in their language, that they have the ticket', async () => {
    const mikkel = straks.m365.personNamed('Mikkel Ruud')
    mikkel.locale = 'nn-NO'
    await chat('Mikkel Ruud').say('hei')
    chat('Mikkel Ruud').block()
    const number = await reportNew(chat('Emil Sand'), 'mista buypasskortet')
    await personAt(straks, 'Ingrid Solberg').actNow(number, 'assign', { assignee: mikkel.id })
    const { text } = await mailTo(mikkel.email, number)
    assert.match(
      text,
      new RegExp(`^Du har fått sak ${number}: Buypass-kort mista\\.\nHastar · gitt av Ingrid`),
    )
  })

  it('are used in the ticket too, which labels a phone number by its source', async () => {
    const affected = straks.m365.personNamed('Anne Dahl').id
    for (const [name, inputs, called] of [
      ['Kari Hansen', { phone: '+47 400 00 001' }, 'Telefon (katalogen): +47 400 00 001'],
      ['Ola Nordmann', { phone: '40000002' }, 'Telefon (katalogen): 40000002'],
      ['Liv Bakke', { phone: '41 00 00 77' }, 'Telefon (oppgitt): 41 00 00 77'],
      ['Nils Berg', { affected, phone: '+47 400 00 007' }, 'Telefon (katalogen, innmelder): +47 400 00 007'],
    ] as const) {
      const number = await reportNew(chat(name), 'nettbrettet mitt er stjålet', inputs)
      const { facts } = await ticketOf(straks, number, 'Ingrid Solberg')
      const phones = facts.filter((fact) => fact.name === 'phone')
      assert.deepEqual(
        phones.map(({ label, value }) => `${label}: ${value}`),
        [called],
      )
    }
  })

  function mailTo(address: string, number: string) {
    return straks.m365.mailbox(address).waitForMail(number)
  }
})

function phonesIn(text: string): string[] {
  return text.match(/^.*[Tt]elefon.*$/gm) ?? []
}
