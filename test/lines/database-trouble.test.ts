import assert from 'node:assert/strict'
import { isDatabaseAway } from '../../bot/store/database-away.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import { untilSo } from '../../local/until-so.ts'
import { withOwnServer } from '../helpers/own-server.ts'
import { query } from '../helpers/postgres.ts'
import { readOnly } from './read-only.ts'

describe('While PostgreSQL is there and stores nothing', () => {
  const { straks } = withOwnServer()

  it('people read that nothing is reported and whom to turn to: read-only', async () => {
    await readOnly(straks.databaseUrl, true)
    await untilReadiness(503)
    try {
      await Promise.all([
        hears(
          chatOf('Kari Hansen'),
          'mista buypasskortet',
          /^Ikke meldt:.* Buypass: kundeservice@buypass\.no\.$/,
        ),
        hears(
          chatOf('Emma Clarke'),
          'my nhn password is known to others',
          /^Not reported:.* Norsk Helsenett: .*nhn\.no\.$/,
        ),
        hears(
          chatOf('Per Olsen'),
          'noen stjal pc-en min',
          /^Ikke meldt:.* IKT Brukerhjelpen: brukerhjelpen@/,
        ),
        hears(chatOf('Anne Dahl'), 'hei på deg', /^Ikke meldt:.* IKT Brukerhjelpen: brukerhjelpen@/),
      ])
    } finally {
      await readOnly(straks.databaseUrl, false)
      await untilReadiness(200)
    }
    await chatOf('Kari Hansen').say('mista buypasskortet')
    assert.ok(chatOf('Kari Hansen').lastMessage().buttons.includes('Send meldingen'))
  })

  for (const [what, code, name] of [
    ['full', '53100', 'Hilde Nes'],
    ['broken in a way that nobody has foreseen', 'XX001', 'Jonas Moe'],
    ['out of bounds for the bot', '42501', 'Maria Strand'],
  ] as const)
    it(`people read that nothing is reported and whom to turn to: ${what} (${code})`, async () => {
      await query(
        straks.databaseUrl,
        `create function refuse() returns trigger language plpgsql as
          $$ begin raise exception using errcode = '${code}'; end $$`,
        'create trigger refuse before insert or update on conversations execute function refuse()',
      )
      try {
        await hears(chatOf(name), 'mista kortet fra buypass', /^Ikke meldt:.* Buypass: /)
      } finally {
        await query(straks.databaseUrl, 'drop function refuse cascade')
      }
    })

  it('its errors about a statement count as our fault, and all others as its own trouble', async () => {
    const ours = ['22P02', '22021', '23505', '23503', '42601', '42703']
    const its = '25006 42501 42P01 53100 57P01 40001 08006 XX000 F0001 58030 0A000'.split(' ')
    for (const code of [...ours, ...its]) {
      const failed = query(
        straks.databaseUrl,
        `do $$ begin raise exception using errcode = '${code}'; end $$`,
      )
      const error = await failed.catch((thrown: unknown) => thrown)
      assert.equal(isDatabaseAway(error), its.includes(code), code)
    }
    assert.equal(isDatabaseAway(new TypeError('undefined is not a function')), false)
  })

  function chatOf(name: string): PersonChat {
    return straks.m365.chatOf(name)
  }

  async function hears(chat: PersonChat, said: string, words: RegExp): Promise<void> {
    const begun = performance.now()
    const answered = chat.say(said)
    await chat.waitFor(words)
    assert.ok(performance.now() - begun < 14_000)
    assert.equal((await answered)?.status, 503)
    assert.equal(chat.messages().filter(({ text }) => words.test(text)).length, 1, 'told once')
  }

  /** Waits for the bot's connections, which notice the server's new setting a moment later. */
  async function untilReadiness(status: number): Promise<void> {
    await untilSo(async () => (await fetch(`${straks.straks.url}/readyz`)).status === status)
  }
})
