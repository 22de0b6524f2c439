import assert from 'node:assert/strict'
import pg from 'pg'
import { isInput, partsOf } from '../../local/adaptive-card.ts'
import { untilSo } from '../../local/until-so.ts'
import { chatting } from '../helpers/chatting.ts'
import { DialogChat, readChat } from '../helpers/dialog-chat.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { filedReport } from '../helpers/made-up-rows.ts'
import { isTold, onlyTo, reportNew, seen, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

/** In the directory, Kari's leader is Ola, whose leader is Liv, whose leader is Tor. */
describe('An employee whose leader in the directory is the wrong one', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const duty = { name: 'Vakttelefonen', email: 'vakt@eigersund.example', phone: null }
  const straks = withStraks({ clock, organisation: { duty } })
  const chat = (who: string) => straks.m365.chatOf(who)

  it('names the right one, who is alerted beside the other, and everybody sees who named whom', async () => {
    const number = await alerted('buypasskortet er stjålet')
    await kari().say('Ola har sluttet, jeg har ny leder')
    assert.match(kari().lastMessage().text, new RegExp(`Sak ${number}: Velg lederen din her`))
    await name('Eva Lund')
    assert.match((await seen(chat('Eva Lund'), number, /Meldt/)).text, /Kari Hansen oppga deg som leder\./)
    await straks.idle()
    await seen(kari(), number, /Leder Eva Lund \(oppgitt av Kari Hansen\)\nvarslet 09:\d\d, ikke bekreftet/)
    const told = await seen(chat('Ola Nordmann'), number, /Leder Eva Lund \(oppgitt av Kari Hansen\)/)
    assert.ok(told.buttons.includes('Bekreft at jeg har sett det'))
    const { leader, history, deliveries } = await ticket(number)
    assert.equal(leader?.name, 'Ola Nordmann')
    assert.deepEqual(
      history.filter(({ what }) => what === 'leader-named').map(({ by }) => by?.name),
      ['Kari Hansen'],
    )
    assert.deepEqual(
      deliveries.filter(({ recipient }) => recipient.named).map(({ recipient }) => recipient.name),
      ['Eva Lund'],
    )
  })

  it('does not stop the alerts to the leaders in the directory by naming another one', async () => {
    const number = await alerted('noen stjal buypasskortet mitt', 'Per Olsen')
    await chat('Per Olsen').say('feil leder')
    await name('Eva Lund', 'Per Olsen')
    const card = await seen(chat('Eva Lund'), number, /Meldt/)
    assert.ok(!card.buttons.includes('Varsle neste leder nå'))
    await chat('Eva Lund').press('Bekreft at jeg har sett det', {}, card)
    await seen(chat('Per Olsen'), number, /Leder Eva Lund \(oppgitt av Per Olsen\)\nbekreftet 09:/)
    await straks.idle()
    assert.equal((await ticket(number)).acknowledgedAt, null)
    clock.pass(31)
    await seen(chat('Ola Nordmann'), number, /Påminnelse/)
    await straks.idle()
    clock.pass(31)
    assert.match((await seen(chat('Liv Bakke'), number, /Meldt/)).text, /Ola Nordmann har ikke bekreftet\.$/m)
    await straks.idle()
    clock.pass(61)
    await seen(chat('Tor Vik'), number, /Meldt/)
    await straks.idle()
    clock.pass(61)
    await ticketWhen(
      straks,
      number,
      ({ deliveries }) => deliveries.some(({ lastError }) => lastError === 'no-leader'),
      { name: 'Per Olsen' },
    )
    await straks.idle()
    const asked = chat('Per Olsen').messages('ingen flere å varsle')
    assert.deepEqual(asked, [], 'a leader has confirmed it')
  })

  it('may name the next leader, who is alerted once more when their turn comes', async () => {
    const number = await alerted('mista jobbtelefonen')
    await kari().say('kan du varsle Liv Bakke i stedet?')
    await name('Liv Bakke')
    await seen(chat('Liv Bakke'), number, /Kari Hansen oppga deg som leder\./)
    await straks.idle()
    clock.pass(61)
    const next = await seen(chat('Liv Bakke'), number, /Ola Nordmann har ikke bekreftet\.$/m)
    await straks.idle()
    await chat('Liv Bakke').press('Bekreft at jeg har sett det', {}, next)
    assert.ok((await ticket(number)).acknowledgedAt)
  })

  it('may name somebody who is no leader of theirs, and who is told that others are alerted, too', async () => {
    const number = await alerted('glemt passord til norsk helsenett')
    await kari().say('jeg har fått ny leder')
    await name('Hilde Nes')
    await seen(chat('Hilde Nes'), number, /Meldt/)
    await straks.idle()
    await chat('Hilde Nes').say('jeg er ikke lederen hennes')
    assert.match(chat('Hilde Nes').messages().at(-2)?.text ?? '', /Andre ledere er også varslet/)
  })

  it('is told when the one named is not reached, while duty is not, and the others are waited for', async () => {
    const number = await alerted('noen stjal buypasskortet mitt', 'Anne Dahl', 'Nils Berg')
    const hilde = straks.m365.personNamed('Hilde Nes')
    hilde.hasBlockedApp = true
    straks.m365.faults.always('graph.sendMail', onlyTo(hilde.email, { status: 400 }))
    await chat('Anne Dahl').say('feil leder')
    await name(hilde.name, 'Anne Dahl')
    await seen(chat('Anne Dahl'), number, /kom ikke fram/)
    await straks.idle()
    straks.m365.faults.clear()
    hilde.hasBlockedApp = false
    const { deliveries } = await ticket(number)
    assert.deepEqual(
      deliveries.map(({ recipient, channel, state }) => `${recipient.kind} ${channel} ${state}`),
      ['desk email sent', 'leader teams sent', 'leader teams failed', 'leader email failed'],
    )
    clock.pass(31)
    await seen(chat('Nils Berg'), number, /Påminnelse/)
    await straks.idle()
  })

  it('names nobody who has left, of whom they read that no leader was found', async () => {
    const number = await alerted('noen kjenner passordet mitt til nhn', 'Per Olsen', 'Ola Nordmann')
    const hilde = straks.m365.personNamed('Hilde Nes')
    hilde.enabled = false
    await chat('Per Olsen').say('feil leder')
    await name(hilde.name, 'Per Olsen')
    await ticketWhen(
      straks,
      number,
      ({ deliveries }) => deliveries.some(({ lastError }) => lastError === 'no-leader'),
      { name: 'Per Olsen' },
    )
    await straks.idle()
    hilde.enabled = true
    assert.deepEqual(chat(hilde.name).messages(number), [])
  })

  it('is told when neither the one named nor the others confirm, and nobody is left', async () => {
    const number = await alerted('noen stjal buypasskortet mitt', 'Jonas Moe', 'Tor Vik')
    await chat('Jonas Moe').say('feil leder')
    await name('Hilde Nes', 'Jonas Moe')
    await seen(chat('Hilde Nes'), number, /Meldt/)
    for (const minutes of [31, 31]) await timePasses(minutes, clock, straks)
    assert.equal(chat('Jonas Moe').messages(/Ingen leder har bekreftet ennå/).length, 1)
  })

  it('is asked for the right one as soon as the report is filed', async () => {
    const per = chat('Per Olsen')
    await per.say('pc-en er borte')
    await per.say('lederen min har sluttet')
    assert.match(per.messages().at(-2)?.text ?? '', /så spør jeg etterpå hvem lederen din er/)
    await per.say('ja')
    await name('Eva Lund', 'Per Olsen')
    await chat('Eva Lund').waitFor(/Per Olsen oppga deg som leder\.\nUtstyr\nPC/)
    await straks.idle()
  })

  it('may write the name, which is filled in on the card and alerted only after a yes', async () => {
    await chat('Eva Lund').say('hei')
    const number = await alerted('glemt passord til nhn', 'Per Olsen')
    await chatting(chat('Per Olsen'), [
      ['feil leder', new RegExp(`Sak ${number}: Velg lederen din her`)],
      ['Fredrik Ukjent', new RegExp(`Sak ${number}: Velg lederen din her`)],
      ['ja', new RegExp(`Sak ${number}: Velg lederen din her`)],
      ['det er Eva Lund', new RegExp(`Sak ${number}: Velg lederen din her`)],
    ])
    const [input] = [...partsOf(chat('Per Olsen').lastMessage().card ?? assert.fail('no card'))].filter(
      isInput,
    )
    assert.equal(input?.value, straks.m365.personNamed('Eva Lund').id)
    await straks.idle()
    assert.ok((await ticket(number)).deliveries.every(({ recipient }) => !recipient.named))
    await chatting(chat('Per Olsen'), [['ja', /Lederen blir varslet nå/]])
    await seen(chat('Eva Lund'), number, /Per Olsen oppga deg som leder\./)
  })

  it('names one for all tickets of the same report', async () => {
    const number = await alerted('veska med pc-en og buypasskortet er stjålet', 'Anne Dahl', 'Nils Berg')
    await chat('Anne Dahl').say('Nils er ikke lederen min lenger')
    await name('Eva Lund', 'Anne Dahl')
    const { filedWith } = await ticket(number)
    assert.equal(filedWith.length, 1)
    for (const one of [number, ...filedWith])
      await seen(chat('Eva Lund'), one, /Anne Dahl oppga deg som leder\./)
  })

  it('names one for all open tickets', async () => {
    const first = await alerted('noen kjenner passordet mitt til nhn', 'Anne Dahl', 'Nils Berg')
    const second = await alerted('mista jobbtelefonen', 'Anne Dahl', 'Nils Berg')
    const anne = chat('Anne Dahl')
    await anne.say('jeg har fått ny leder')
    assert.match(anne.lastMessage().text, new RegExp(`^Sak ${first} og ${second}:`))
    await chatting(anne, [
      ['eva lund', new RegExp(`^Sak ${first} og ${second}:`)],
      ['ja', /Lederen blir varslet nå/],
    ])
    for (const one of [first, second]) await seen(chat('Eva Lund'), one, /Anne Dahl oppga deg som leder\./)
  })

  it('names none for a ticket that the leader confirms in the same moment', async () => {
    const other = await alerted('noen kjenner passordet mitt til nhn', 'Jonas Moe', 'Tor Vik')
    const asked = await alerted('mista jobbtelefonen', 'Jonas Moe', 'Tor Vik')
    await chat('Jonas Moe').say('jeg har fått ny leder')
    const confirming = new pg.Client(straks.databaseUrl)
    await confirming.connect()
    await confirming.query('begin')
    await confirming.query('select from tickets where number = $1 for update', [other])
    const named = name('Hilde Nes', 'Jonas Moe')
    const look = 'select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))'
    await untilSo(async () => ((await confirming.query(look)).rowCount ?? 0) > 0, 'nobody waits')
    await confirming.query('update tickets set acknowledged_at = now() where number = $1', [other])
    await confirming.query('commit')
    await confirming.end()
    await named
    await seen(chat('Hilde Nes'), asked, /Jonas Moe oppga deg som leder\./)
    await straks.idle()
    assert.deepEqual(chat('Hilde Nes').messages(other), [])
  })

  it('cannot choose who decides on them, but may send their words to the help desk', async () => {
    const number = await alerted('pc-en er knust')
    await kari().say('feil leder for pc-en')
    assert.match(kari().messages().at(-2)?.text ?? '', /^Her svarer den som står som lederen din i katalogen/)
    assert.match(kari().lastMessage().text, new RegExp(`${number}[\\s\\S]*«feil leder for pc-en»`))
  })

  async function alerted(text: string, who = 'Kari Hansen', leader = 'Ola Nordmann'): Promise<string> {
    const number = await reportNew(chat(who), text)
    await seen(chat(leader), number, /Meldt/)
    await ticketWhen(straks, number, isTold, { name: who })
    await straks.idle()
    return number
  }

  async function name(leader: string, who = 'Kari Hansen'): Promise<void> {
    await chat(who).press('Varsle lederen', { leader: straks.m365.personNamed(leader).id })
  }

  function kari() {
    return chat('Kari Hansen')
  }

  function ticket(number: string) {
    return personAt(straks, 'Ingrid Solberg').ticket(number)
  }
})

describe('A message that the leader is another one', () => {
  for (const text of [
    'Ola har sluttet, jeg har ny leder',
    'lederen min har sluttet',
    'eg har fått ny leiar',
    'kan du varsle Liv Bakke i stedet',
    'Ola er ikke lederen min lenger',
    'det er feil sjef',
    'jeg har byttet leder',
    'I have a new manager',
    'my boss has left',
  ])
    it(`is understood while a report is open: «${text}»`, () => {
      const { turn } = readChat(`mistet kortet / ${text} / send`)
      assert.deepEqual(
        turn.replies.map(({ show }) => show),
        ['ask-leader', 'receipt'],
      )
    })

  it('asks at once for a filed ticket, and after filing for the open report', () => {
    const card = filedReport({ id: 'card' })
    const chat = new DialogChat({ open: [card] }).say('minnepinnen er borte')
    const [first, second] = chat.say('Ola har sluttet, jeg har ny leder').turn.replies
    assert.deepEqual(first, { show: 'ask-leader', ticketId: 'card', called: null })
    assert.equal(second?.show, 'text')
    assert.match(chat.say('send').shown, /^ask-leader \+ receipt$/)
  })

  it('asks for the filed ticket when the open report alerts no leader', () => {
    const card = filedReport({ id: 'card' })
    const chat = new DialogChat({ open: [card] }).say('glemt passord til visma')
    assert.equal(chat.say('feil leder').shown, 'ask-leader')
    assert.equal(chat.say('send').shown, 'receipt')
  })

  const named: Record<string, string | null> = {
    'feil leder': null,
    'Ola er ikke lederen min': null,
    'lederen min heter Eva Lund': 'Eva Lund',
    'lederen min er Eva ikke Ola': 'Eva',
    'Ola er ikke lederen min lenger, det er Eva Lund': 'Eva Lund',
    'varsle Eva Lund i stedet': 'Eva Lund',
    'ikke varsle Ola, han har sluttet': null,
    'my leader is wrong': null,
    'feil leder / Eva Lund': 'Eva Lund',
    'feil leder / det er Eva': 'Eva',
    'feil leder / Eva': 'Eva',
    'feil leder / hva skjer nå? / Eva Lund': 'Eva Lund',
    'feil leder / Liv Bakke / nei, Eva Lund': 'Eva Lund',
    'feil leder / vet ikke / Eva Lund': 'Eva Lund',
    'feil leder / eva lund': 'eva lund',
    'feil leder / hvem da? / det er eva lund nå': 'eva lund',
    'lederen min er feil / Eva Lund': 'Eva Lund',
    'du har varslet feil person / eva lund er sjefen min': 'eva lund',
    'lederen min heter eva lund': 'eva lund',
  }
  for (const [written, called] of Object.entries(named))
    it(`puts the name that it gives, or none, on the card: «${written}»`, () => {
      const chat = new DialogChat({ open: [filedReport({ id: 'card' })] })
      for (const text of written.split(' / ')) chat.say(text)
      assert.deepEqual(chat.turn.replies, [{ show: 'ask-leader', ticketId: 'card', called }])
    })

  it('makes no name of other words that follow the question', () => {
    const asked = () => new DialogChat({ open: [filedReport({ id: 'card' })] }).say('feil leder')
    assert.equal(asked().say('fant kortet').shown, 'ask-withdrawal')
    assert.equal(asked().say('Takk').shown, 'text')
    assert.equal(asked().say('vet ikke').shown, 'contact')
    assert.equal(asked().say('avbryt').turn.draft, null)
  })

  it('keeps its name until the open report is filed', () => {
    const [asks] = readChat('mistet kortet / lederen min heter Eva Lund / send').turn.replies
    assert.equal(asks?.show === 'ask-leader' && asks.called, 'Eva Lund')
  })

  for (const text of ['Eva Lund', 'det er Eva Lund nå'])
    it(`may be followed by the name while the report is open: «${text}»`, () => {
      const [asks] = readChat(`mistet kortet / sjefen min har slutta / ${text} / send`).turn.replies
      assert.equal(asks?.show === 'ask-leader' && asks.called, 'Eva Lund')
    })

  it('may just name the right leader, and is not seen in “hvem er lederen min?”', () => {
    const card = filedReport({ id: 'card' })
    const filed = () => new DialogChat({ open: [card] })
    for (const text of ['Eva Lund er lederen min', 'min leder heter Liv Bakke', 'kan dere varsle noen andre'])
      assert.equal(filed().say(text).shown, 'ask-leader', text)
    for (const text of ['hvem er lederen min?', 'er lederen min varslet?', 'is my manager told?'])
      assert.notEqual(filed().say(text).shown, 'ask-leader', text)
  })

  for (const text of [
    'lederen min skal ikke få vite det, varsle Liv i stedet',
    'ny leder mistet kortet',
    'lederen min er på ferie',
  ])
    it(`is not seen in «${text}»`, () => {
      assert.equal(readChat(`mistet kortet / ${text}`).draft.namesLeader, false)
    })
})
