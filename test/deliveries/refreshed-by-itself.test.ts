import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A card that the client refreshes by itself', () => {
  const straks = withStraks()

  it('is answered for that view alone, and its message changes only by a press', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('hjelp')
    const { id } = kari.lastMessage()
    const shownBy = async (trigger: string) => {
      const action = { type: 'Action.Execute', verb: 'choose', data: { type: 'buypass-card' } }
      const value = { action, trigger }
      const name = 'adaptiveCard/action'
      return kari.post(kari.activity({ type: 'invoke', name, value, replyToId: id }))
    }
    const isEdited = () => kari.messages().find((message) => message.id === id)?.edited

    const answer = await shownBy('automatic')
    assert.match(JSON.stringify(answer?.body), /Send meldingen/)
    await straks.idle()
    assert.equal(isEdited(), false)
    await shownBy('manual')
    await straks.idle()
    assert.equal(isEdited(), true)
  })
})
