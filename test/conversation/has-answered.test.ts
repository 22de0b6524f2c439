import { chatting } from '../helpers/chatting.ts'
import { linkTo, press } from '../helpers/desk-links.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt, reported } from '../helpers/tab-people.ts'

describe('A question to Straks after the desk has answered', () => {
  const straks = withStraks()

  it('is answered with what the desk has confirmed, and never with more than that', async () => {
    const ticket = await reported(straks, 'Kari Hansen', { type: 'buypass-card', cause: 'lost' })
    const kari = straks.m365.chatOf('Kari Hansen')
    const url = linkTo(straks, ticket)
    await press(url, { press: 'received' })
    // The changes come to the chat by themselves, not as an answer.
    await straks.idle()
    await chatting(kari, [
      ['har buypass svart?', /^Buypass svarte \d\d:\d\d\.\s+Jeg kan ikke se av svaret om det er gjort/],
      ['er kortet sperret nå?', /^Jeg kan ikke se av svaret om det er gjort[\s\S]*Buypass svarte \d\d:\d\d/],
    ])
    await press(url, { press: 'card-blocked' })
    await straks.idle()
    await chatting(kari, [
      [
        'har buypass svart?',
        /^Buypass svarte \d\d:\d\d\.\s+Kortet er sperret, bekreftet av Buypass \d\d:\d\d\./,
      ],
      ['er kortet sperret nå?', /^Kortet er sperret, bekreftet av Buypass \d\d:\d\d\./],
    ])
    await personAt(straks, 'Ingrid Solberg').actNow(ticket.number, 'unconfirm', { what: 'card-blocked' })
    await straks.idle()
    await chatting(kari, [['er kortet sperret nå?', /^Jeg kan ikke se av svaret om det er gjort/]])
  })
})
