import assert from 'node:assert/strict'
import { chatting, idOn } from '../helpers/chatting.ts'
import { HELP_DESK, NHN } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Reporting by plain text', () => {
  const straks = withStraks()

  it('asks one question at a time and sends the report when the reporter says so', async () => {
    await chatting(straks.m365.chatOf('Kari Hansen'), [
      ['meny', /Hva har skjedd\?/],
      ['jobbtelefonen er borte', /Utstyr er borte/],
      ['hopp over', /personopplysninger/],
      ['ja', /på utstyret: Ja\nVar utstyret låst/],
      ['hopp over', /papirer/],
      ['nei', /Når skjedde det/],
      ['send', /Sak 2026-/],
    ])
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr mistet')
    assert.match(mail.text, /Mobil/)
  })

  it('takes «vet ikke» as an answer where it is a choice, and else passes the question by', async () => {
    await chatting(straks.m365.chatOf('Kari Hansen'), [
      ['nettbrettet mitt er borte', /Utstyr er borte/],
      ['neste', /personopplysninger/],
      ['vet ikke', /Var utstyret låst/],
      ["I don't remember.", /papirer/],
      ['nei', /Når skjedde det/],
      ['veit ikkje', /Hvor skjedde det/],
      ['send', /Sak 2026-/],
    ])
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail(({ text }) => text.includes('Nettbrett'))
    assert.match(mail.text, /personopplysninger på utstyret: Vet ikke/)
    assert.match(mail.text, /Låst med kode eller passord: Vet ikke/)
    assert.doesNotMatch(mail.text, /Når:/)
  })

  it('asks what is meant by what may be no loss, and goes on with it, or with the menu', async () => {
    const chat = straks.m365.chatOf('Nils Berg')
    await chat.say('jeg har ikke mistet kortet')
    assert.deepEqual(chat.lastMessage().buttons, ['Buypass-kortet eller PIN-koden', 'Noe annet'])
    await chat.press('Noe annet')
    assert.match(chat.lastMessage().text, /Hva har skjedd\?/)
    await chat.say('jeg har ikke mistet kortet')
    await chat.press('Buypass-kortet eller PIN-koden')
    assert.match(chat.lastMessage().text, /^Buypass-kortet\n/)
    await chat.say('avbryt')
  })

  it('says for how long it keeps what is reported, by the municipality’s own file', async () => {
    await chatting(straks.m365.chatOf('Nils Berg'), [
      ['hvor lenge lagrer dere det jeg skriver?', /12 måneder/],
    ])
  })

  for (const [name, how, answer] of [
    ['Per Olsen', 'words', 'noen andre kjenner det'],
    ['Nils Berg', 'a number', '2'],
  ] as const)
    it(`asks for an unclear cause and takes ${how} as the answer`, async () => {
      const chat = straks.m365.chatOf(name)
      await chat.say('meny')
      await chat.press('Brukernavn eller passord hos Norsk Helsenett')
      await chat.say('send')
      assert.match(chat.lastMessage().text, /Hva har skjedd\?/)
      await chat.say(answer)
      await chat.say('send')
      const mail = await straks.m365.mailbox(NHN).waitForMail(({ text }) => text.includes(name))
      assert.match(mail.text, /Passord hos Norsk Helsenett kan være kjent av andre/)
    })

  it('reads on where a sentence goes on in the next line', async () => {
    const chat = straks.m365.chatOf('Anne Dahl')
    await chat.say('det er ikke\nkortet, det er mobilen\nsom er vekk')
    assert.match(chat.lastMessage().text, /^Utstyr er borte[\s\S]*Utstyr: Mobil/)
    await chat.say('avbryt')
  })

  it('reads a pasted mail line by line, without its head and its signature', async () => {
    const chat = straks.m365.chatOf('Anne Dahl')
    const mail = [
      ['Fra: Anne Dahl', 'Sendt: mandag 23. november 2026 08:14', 'Til: Brukerhjelpen', 'Emne: Mistet PC'],
      ['Hei!', 'Jeg har mistet pc-en min på stasjonen i går. Kan dere ta kontakt på 99887766?'],
      ['Mvh', 'Anne Dahl', 'Superbruker Gerica, IKT', 'Tlf 51 46 80 00'],
    ]
    await chat.say(mail.map((lines) => lines.join('\r\n')).join('\r\n\r\n'))
    assert.match(chat.lastMessage().text, /^Utstyr er borte[\s\S]*Utstyr: PC[\s\S]*Hvor: på stasjonen/)
    await chat.say('avbryt')
  })

  it('tells that the help desk alone gets one’s own words, whoever gets the report', async () => {
    const chat = straks.m365.chatOf('Anne Dahl')
    await chat.say('datteren min så NHN-passordet mitt')
    const { text } = chat.lastMessage()
    assert.match(text, /Det du skrev, går til Brukerhjelpen$/m)
    assert.match(text, /Meldingen går til Norsk Helsenett og nærmeste leder/)
    await chat.say('send')
    const mail = await straks.m365.mailbox(NHN).waitForMail('kjent av andre')
    assert.doesNotMatch(mail.text, /datteren/)
  })

  it('takes neither an unrelated question nor a secret for an answer', async () => {
    await chatting(straks.m365.chatOf('Ingrid Solberg'), [
      ['mista buypasskortet', /Buypass-kortet/],
      ['hvor mange feriedager har jeg?', /påbegynt melding/],
      ['4471', /Slett meldingen/],
      ['på bussen', /Hvor: på bussen/],
      ['avbryt', /forkastet og ikke sendt/],
    ])
  })

  it('answers thanks in a word, and begins a report that follows the thanks', async () => {
    await chatting(straks.m365.chatOf('Ingrid Solberg'), [
      ['tusen takk for hjelpen!', /^Bare hyggelig/],
      ['tusen takk, men kortet er fortsatt borte', /Buypass-kortet/],
      ['avbryt', /forkastet og ikke sendt/],
    ])
  })

  it('drops the report on «avbryt» and sends nothing', async () => {
    await chatting(straks.m365.chatOf('Jonas Moe'), [
      ['mista buypasskortet', /Buypass-kortet/],
      ['avbryt', /forkastet og ikke sendt/],
      ['send', /Hva har skjedd|forsto jeg ikke/],
      ['mine saker', /ingen saker/],
    ])
  })

  it('keeps a half-finished report over a restart, so that the reporter can pick it up', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    await emil.say('noen stjal nettbrettet mitt')
    await straks.restart()
    await emil.say('hei')
    assert.match(emil.lastMessage().text, /påbegynt melding: Utstyr er borte/)
    await emil.press('Fortsett med meldingen')
    assert.match(emil.lastMessage().text, /Utstyr er borte/)
    await emil.press('Send meldingen')
    await straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr stjålet')
  })

  it('lists a ticket under «mine saker» for its reporter, and shows it to nobody else', async () => {
    const maria = straks.m365.chatOf('Maria Strand')
    await maria.say('glemt passordet til gerica')
    await maria.press('Send meldingen')
    await maria.say('mine saker')
    const list = maria.lastMessage()
    assert.match(list.text, /fagsystem glemt/)
    const forwarded = straks.m365.chatOf('Anne Dahl').activity({
      type: 'message',
      text: undefined,
      value: ticketButton(list.card),
    })
    await straks.m365.chatOf('Anne Dahl').post(forwarded)
    assert.match(straks.m365.chatOf('Anne Dahl').lastMessage().text, /kjenner jeg ikke igjen/)
  })
})

/** Returns the data an old client sends when the list's first ticket is pressed. */
function ticketButton(card: unknown): Record<string, unknown> {
  const ticketId = idOn(card, 'ticketId')
  return { verb: 'ticket', ticketId }
}
