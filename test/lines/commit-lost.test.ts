import assert from 'node:assert/strict'
import type { PersonChat } from '../../local/person-chat.ts'
import { BUYPASS } from '../helpers/desks.ts'
import {
  isTold,
  mailsAbout,
  reportLostCard,
  reportNew,
  seen,
  ticketsOf,
  ticketWhen,
} from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { testsAtOnce } from '../helpers/tests-at-once.ts'
import { type CommitLine, commitLineTo, type Mishap } from './commit-line.ts'

const FILES = 'insert into "tickets"'
/** It ends after 7 s, and Teams waits for 15; the time between is for a busy machine. */
const IN_TIME = 14
const CHANGES = 'update "tickets"'
/** Any statement may follow. */
const BEGINS = 'begin'

describe('When the line to the database breaks at a commit', () => {
  const test = testsAtOnce()

  onALine('a stored report is found by a second look and answered with its receipt', async (here) => {
    for (const [name, mishap] of [
      ['Per Olsen', 'answer lost'],
      ['Kari Hansen', 'unanswered'],
    ] as const) {
      const theirs = hereOn(here.straks, here.line, name)
      await theirs.chat.say('mista buypasskortet')
      here.line.atCommitAfter(FILES, mishap)
      const { text } = await theirs.pressed('Send meldingen')
      assert.match(text, /Sak \d{4}-\d{6} ·/, mishap)
      await theirs.assertFiledOnce(numberIn(text))
    }
  })

  onALine(
    'a report that was not stored is called unreported at once, and filed by a second press',
    async (here) => {
      await here.kari.say('mista buypasskortet')
      here.line.atCommitAfter(FILES, 'lost')
      const { text } = await here.pressed('Send meldingen')
      assert.match(text, /Ikke meldt.*Buypass: kundeservice@buypass\.no/)
      await here.assertFiledOnce(numberIn((await here.pressed('Send meldingen')).text))
    },
  )

  onALine('a stored report that cannot be looked up is called unsure, and confirmed later', async (here) => {
    await here.kari.say('mista buypasskortet')
    const { text, seconds } = await here.pressedWhileDown('Send meldingen', FILES, 'answer lost')
    assert.match(text, /Usikkert om det ble meldt.*Buypass: kundeservice@buypass\.no/)
    assert.ok(seconds < IN_TIME, `it took ${seconds} s`)
    assert.doesNotMatch(text, /Ikke meldt/)
    here.line.comeUp()
    const told = await here.kari.waitFor(/^Det ble meldt, sak \d{4}-\d{6}\.$/)
    await here.assertFiledOnce(numberIn(told.text))
  })

  onALine(
    'a report that was not stored and cannot be looked up is called unsure, and later unreported',
    async (here) => {
      await here.kari.say('mista buypasskortet')
      const { text } = await here.pressedWhileDown('Send meldingen', FILES, 'lost')
      assert.match(text, /Usikkert om det ble meldt/)
      here.line.comeUp()
      await here.kari.waitFor(/^Det ble ikke meldt\. Meld det igjen her/)
      await here.assertFiledOnce(numberIn((await here.pressed('Send meldingen')).text))
    },
  )

  onALine('no report is called unreported as long as it is unsure', async ({ kari, line, ...here }) => {
    await kari.say('mista buypasskortet')
    const form = kari.lastMessage()
    await here.pressedWhileDown('Send meldingen', FILES, 'answer lost')
    const again = await kari.press('Send meldingen', {}, form)
    assert.match(JSON.stringify(again?.body), /Usikkert om det ble meldt/)
    void kari.say('hallo?')
    await kari.waitFor(/^Usikkert om det ble meldt/)
    assert.ok(!kari.messages().some(({ text }) => /Ikke meldt/.test(text)))
    line.comeUp()
    await kari.waitFor(/^Det ble meldt/)
  })

  onALine('a report on a silent line is called unsure in time, and unreported in the end', async (here) => {
    await here.kari.say('mista buypasskortet')
    here.line.atCommitAfter(FILES, 'held')
    const { text, seconds } = await here.pressed('Send meldingen')
    assert.ok(seconds < IN_TIME, `it took ${seconds} s`)
    assert.match(text, /Usikkert om det ble meldt/)
    await here.kari.waitFor(/^Det ble ikke meldt/, 60_000)
    assert.deepEqual(await ticketsOf(here.straks, 'Kari Hansen'), [])
  })

  onALine(
    'a typed report is called unsure once, though Teams repeats it, and makes one ticket',
    async (here) => {
      const { kari, line } = here
      await kari.say('mista buypasskortet')
      line.atCommitAfter(FILES, 'answer lost', line.goDown)
      const sent = kari.say('send')
      await kari.waitFor(/^Usikkert om det ble meldt/)
      line.comeUp()
      await sent
      const told = await kari.waitFor(/^Det ble meldt/)
      await here.assertFiledOnce(numberIn(told.text))
      const unsure = kari.messages().filter(({ text }) => text.startsWith('Usikkert'))
      assert.equal(unsure.length, 1)
    },
  )

  onALine('an unsure report is told in each reporter’s language', async ({ straks, line }) => {
    for (const [name, lost, unsure, turnedOut] of [
      [
        'Emma Clarke',
        'I lost my buypass card',
        /^Not certain that it was reported/,
        /^It was reported, ticket/,
      ],
      ['Marit Tveit', 'eg har mista buypasskortet', /^Usikkert om det vart meldt/, /^Det vart meldt, sak/],
    ] as const) {
      const chat = straks.m365.chatOf(name)
      await chat.say(lost)
      line.atCommitAfter(FILES, 'answer lost', line.goDown)
      void chat.say('send')
      await chat.waitFor(unsure)
      line.comeUp()
      await chat.waitFor(turnedOut)
    }
  })

  onALine(
    'a stored withdrawal that cannot be looked up is called unsure, and confirmed later',
    async (here) => {
      const number = await here.told()
      await here.kari.press('Funnet igjen')
      const { text } = await here.pressedWhileDown('Ja, det er funnet igjen', CHANGES, 'answer lost')
      assert.match(text, /Usikkert om det ble lagret/)
      here.line.comeUp()
      await here.kari.waitFor(new RegExp(`^Sak ${number} er trukket`))
      const [ticket] = await ticketsOf(here.straks, 'Kari Hansen')
      assert.deepEqual([ticket?.number, ticket?.status], [number, 'withdrawn'])
    },
  )

  onALine('a withdrawal that was not stored is called unsaved later', async (here) => {
    await here.told()
    await here.kari.press('Funnet igjen')
    await here.pressedWhileDown('Ja, det er funnet igjen', CHANGES, 'lost')
    here.line.comeUp()
    await here.kari.waitFor(/^Det ble ikke lagret/)
    const [ticket] = await ticketsOf(here.straks, 'Kari Hansen')
    assert.equal(ticket?.status, 'new')
  })

  onALine(
    'an acknowledgement that was not stored is called unsaved, and one that was stored counts',
    async (here) => {
      await here.told()
      here.line.atCommitAfter(CHANGES, 'lost')
      const acknowledged = () => here.straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
      assert.match(JSON.stringify((await acknowledged())?.body), /Ikke lagret/)
      // Once stored, it is found by the second look, and counts.
      here.line.atCommitAfter(CHANGES, 'answer lost')
      assert.match(JSON.stringify((await acknowledged())?.body), /Bekreftet/)
    },
  )

  onALine(
    'a leader’s decision is called unsaved, and asked to be confirmed when pressed again',
    async (here) => {
      const ola = here.straks.m365.chatOf('Ola Nordmann')
      const number = await reportNew(here.kari, 'pc-en er ødelagt')
      const alert = await seen(ola, number, /Meldt/)
      await here.straks.idle()
      here.line.atCommitAfter(BEGINS, 'answer lost', here.line.goDown)
      const answer = await ola.press('Den ansatte erstatter', {}, alert)
      assert.match(JSON.stringify(answer?.body), /Ikke lagret/)
      here.line.comeUp()
      await ola.press('Den ansatte erstatter', {}, alert)
      await ola.waitFor(/Svaret ditt: Den ansatte erstatter/)
      assert.ok(!ola.messages().some(({ text }) => /Det ble lagret|Usikkert/.test(text)))
    },
  )

  onALine(
    'a leader’s decision is asked to be confirmed at once when only a commit was lost',
    async (here) => {
      const ola = here.straks.m365.chatOf('Ola Nordmann')
      const number = await reportNew(here.kari, 'pc-en er ødelagt')
      const alert = await seen(ola, number, /Meldt/)
      await here.straks.idle()
      here.line.atCommitAfter(BEGINS, 'lost')
      await ola.press('Den ansatte erstatter', {}, alert)
      await ola.waitFor(/Svaret ditt: Den ansatte erstatter/)
    },
  )

  onALine(
    'a delivery attempt is logged once, whether its commit or only the answer is lost',
    async (here) => {
      for (const [name, mishap] of [
        ['Per Olsen', 'answer lost'],
        ['Kari Hansen', 'lost'],
      ] as const) {
        const { chat, pressed } = hereOn(here.straks, here.line, name)
        const before = here.straks.logged.length
        await chat.say('mista buypasskortet')
        here.line.atCommitAfter(CHANGES, mishap)
        await pressed('Send meldingen')
        await chat.waitFor(({ text }) => /e-post sendt/.test(text) && /varslet \d/.test(text))
        await here.straks.idle()
        const logged = here.straks.logged.slice(before)
        const attempted = logged.filter((line) => line.includes('"delivery attempted"'))
        assert.deepEqual(
          attempted.map((line) => /"recipient":"(.*?)"/.exec(line)?.[1]).toSorted(),
          ['desk', 'leader'],
          mishap,
        )
      }
    },
  )

  function onALine(title: string, work: (here: Here) => Promise<void>): void {
    test(title, async () => {
      const line = await commitLineTo(await migratedDatabase())
      const straks = await startUnderTest({ env: { DATABASE_URL: line.url } })
      try {
        const here = hereOn(straks, line)
        await work({ ...here, kari: here.chat })
      } finally {
        line.comeUp()
        await straks.close()
        line.close()
      }
    })
  }
})

/** A bot with its own line to its database, and a person in the chat. */
type Here = ReturnType<typeof hereOn> & { kari: PersonChat }

function hereOn(straks: StraksUnderTest, line: CommitLine, name = 'Kari Hansen') {
  const chat = straks.m365.chatOf(name)

  async function pressed(title: string): Promise<{ text: string; seconds: number }> {
    const begun = performance.now()
    const answer = await chat.press(title)
    return { text: JSON.stringify(answer?.body), seconds: (performance.now() - begun) / 1_000 }
  }

  return {
    straks,
    line,
    chat,
    pressed,
    async pressedWhileDown(title: string, statement: string, mishap: Mishap) {
      line.atCommitAfter(statement, mishap, line.goDown)
      return pressed(title)
    },
    /** Reports a lost card and waits until all recipients are told. */
    async told(): Promise<string> {
      const number = await reportLostCard(straks, name)
      await ticketWhen(straks, number, isTold)
      await chat.waitFor(({ text }) => /e-post sendt/.test(text) && /varslet \d/.test(text))
      // Nothing else must change the ticket at that moment.
      await straks.idle()
      return number
    },
    async assertFiledOnce(number: string): Promise<void> {
      await straks.m365.mailbox(BUYPASS).waitForMail(number)
      const isSent = (text: string) => text.includes(`Sak ${number} ·`) && text.includes('e-post sendt')
      await chat.waitFor(({ text }) => isSent(text))
      assert.equal((await ticketsOf(straks, name)).length, 1)
      assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
    },
  }
}

function numberIn(text: string): string {
  return /\d{4}-\d{6}/.exec(text)?.[0] ?? assert.fail(`no number in «${text}»`)
}
