import assert from 'node:assert/strict'
import type { PersonChat } from '../../local/person-chat.ts'
import { HELP_DESK } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const photo = { contentType: 'image/png', contentUrl: 'https://smba.example/photo' }
const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'knust.jpg',
  content: { downloadUrl: 'https://sharepoint.example/knust.jpg' },
}
const pasted = { contentType: 'text/html', content: '<p><img src="https://graph.example/1"></p>' }
const onlyText = { contentType: 'text/html', content: '<p>hei</p>' }
const emoji = {
  contentType: 'text/html',
  content: '<p>hei <img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>',
}
const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }

const filesStay = /^Bilder og filer følger ikke med\. Skriv det viktigste\.$/

describe('A picture or a file', () => {
  const straks = withStraks()

  it('without text is answered that it goes nowhere, and counts as nothing said', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    for (const one of [photo, file, pasted]) {
      await send(kari, '', one)
      assert.match(kari.lastMessage().text, filesStay)
    }
    await kari.say('mista jobbmobilen')
    await send(kari, '', photo)
    assert.match(kari.lastMessage().text, filesStay)
    await kari.say('send')
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr mistet')
    assert.doesNotMatch(mail.text, /smba\.example|photo/)
  })

  it('does not answer the question that was asked', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    for (const text of ['mista jobbmobilen', 'neste']) await per.say(text)
    const asked = per.lastMessage().text
    await send(per, '', photo)
    await per.say('ja')
    assert.match(asked, /personopplysninger/)
    assert.match(per.lastMessage().text, /personopplysninger på utstyret: Ja/)
    await per.say('avbryt')
  })

  it('with text gets the same answer, and the text is read', async () => {
    const anne = straks.m365.chatOf('Anne Dahl')
    await send(anne, 'skjermen på pcen er knust', file)
    const [told, form] = anne.messages().slice(-2)
    assert.match(told?.text ?? '', filesStay)
    assert.match(form?.text ?? '', /Utstyr er ødelagt/)
    await anne.say('avbryt')
  })

  it('is not seen in the text that Teams encloses once more, in an emoji or in a card', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    for (const one of [onlyText, emoji, card]) {
      await send(emil, 'hei', one)
      assert.doesNotMatch(emil.lastMessage().text, /Bilder og filer/)
    }
  })

  it('is not what Teams makes of an emoji, whose sign is read from the HTML', async () => {
    const jonas = straks.m365.chatOf('Jonas Moe')
    await jonas.say('mista 📱 😱')
    assert.match(jonas.lastMessage().text, /Utstyr: Mobil/)
    await jonas.say('avbryt')
    const own = '<p>mista buypasskortet <img itemtype="http://schema.skype.com/Emoji" alt="pc"></p>'
    await send(jonas, 'mista buypasskortet ', { contentType: 'text/html', content: own })
    assert.match(jonas.lastMessage().text, /^Buypass-kortet/)
    assert.equal(jonas.messages(/Bilder og filer/).length, 0)
    await jonas.say('avbryt')
  })

  it('is not needed for a text that was pasted, which may come as HTML only', async () => {
    const liv = straks.m365.chatOf('Liv Bakke')
    const html = '<div itemprop="copy-paste-block">mista <b>buypasskortet</b>&nbsp;mitt</div>'
    await send(liv, '', { contentType: 'text/html', content: html })
    assert.match(liv.lastMessage().text, /^Buypass-kortet/)
    const quoted = '<blockquote itemtype="http://schema.skype.com/Reply"><p>mista mobilen</p></blockquote>'
    await send(liv, '<quoted messageId="1"/>', {
      contentType: 'text/html',
      content: `${quoted}\n<p>avbryt</p>`,
    })
    assert.match(liv.lastMessage().text, /avbrutt|sendt/i)
  })

  async function send(chat: PersonChat, text: string, ...attachments: object[]): Promise<void> {
    await chat.post(chat.activity({ text, attachments }))
    await straks.idle()
  }
})
