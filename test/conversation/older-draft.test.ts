import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const { expired, menu } = textsIn('nb')

/** A draft as releases before draft versions kept it: all knowledge of the talk among the answers. */
const beforeVersions = { cause: 'lost', asked: 'which?', heard: 'i går', 'instead-of': 'where' }

describe('A stored draft that this release of Straks cannot read', () => {
  const straks = withStraks()
  let kari: PersonChat

  before(async () => {
    kari = straks.m365.chatOf('Kari Hansen')
  })

  /** Kari begins a report, whose stored draft is then replaced. */
  async function beginsAndFinds(answers: object): Promise<void> {
    await kari.say('mista buypasskortet')
    await straks.whileStopped(async ({ db }) => {
      await sql`update drafts set answers = ${JSON.stringify(answers)}::jsonb`.execute(db)
    })
  }

  for (const [name, answers] of Object.entries({
    'from before drafts had a version': beforeVersions,
    'from a version to come': { version: 1000, draft: {} },
    'that is damaged': { version: 1, draft: { kind: 'report', type: 'buypass-card' } },
  })) {
    it(`is answered as expired when the button of a draft ${name} is pressed`, async () => {
      await beginsAndFinds(answers)
      await kari.press('Send meldingen')
      assert.equal(kari.lastMessage().text, expired)
    })

    it(`is forgotten when text is typed after a draft ${name}`, async () => {
      await beginsAndFinds(answers)
      await kari.say('send')
      assert.match(kari.lastMessage().text, new RegExp(menu.title))
      await kari.say('jobbtelefonen er stjålet')
      assert.match(kari.lastMessage().text, /Utstyr er borte/)
      await kari.say('avbryt')
    })
  }
})
