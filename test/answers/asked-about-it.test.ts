import { withThoseWaiting } from '../helpers/answering.ts'
import { chatting } from '../helpers/chatting.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo, autoReplyTo } from '../helpers/incoming-mails.ts'
import { seen } from '../helpers/reporting.ts'
import { lostCard } from '../helpers/tab-people.ts'

describe('Whether a desk has answered, asked in their own words', () => {
  const { straks, chat, sentTo } = withThoseWaiting()
  const questions = [
    'har buypass svart?',
    'har de svart?',
    'hva svarte buypass',
    'har dei svara?',
    'kva svara buypass?',
    'ka sa dei',
    'har dåkke høyrt noko frå buypass',
    'har vi fått noe svar',
    'svarte de?',
    'kan jeg se svaret?',
  ]
  const asked = (answer: RegExp) =>
    chatting(
      chat(),
      questions.map((say): [string, RegExp] => [say, answer]),
    )
  let number = ''

  it('as long as it has not: that it has not, and where else an answer may lie', async () => {
    const ticket = await lostCard(straks)
    number = ticket.number
    await asked(
      /^Jeg har ikke fått noe svar fra Buypass ennå\. Har de svart deg på e-post, ligger svaret der\./,
    )
    await chatting(chat(), [['er kortet sperret nå?', /^Så vidt jeg vet, er det ikke gjort ennå: Buypass/]])
  })

  it('when only its system has: that the report is there', async () => {
    await straks.hear(autoReplyTo(await sentTo(BUYPASS, number)))
    await seen(chat(), number, /mottatt \d\d:\d\d \(automatisk svar\)/)
    await asked(
      /^Buypass har fått meldingen \(automatisk svar \d\d:\d\d\), men jeg har ikke fått noe mer fra dem\./,
    )
    await chatting(chat(), [['er kortet sperret nå?', /^Så vidt jeg vet, er det ikke gjort ennå: Buypass/]])
  })

  it('when it has: when, and what; and what it says is not taken for done', async () => {
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: 'Kortet er sperret.' }))
    await chat().waitFor(`Sak ${number}: Buypass svarte:`)
    await seen(chat(), number, /Buypass\ssvarte \d\d:\d\d/)
    await straks.idle()
    await asked(
      /^Buypass svarte \d\d:\d\d:\s+Kortet er sperret\.\s+Jeg kan ikke se av svaret om det er gjort\./,
    )
    for (const say of ['er kortet sperret nå?', 'e kortet sperra no'])
      await chatting(chat(), [
        [
          say,
          /^Jeg kan ikke se av svaret om det er gjort\. [^\n]*\s+Buypass svarte \d\d:\d\d:\s+Kortet er sperret\./,
        ],
      ])
  })

  it('in English too', async () => {
    const english = [
      'did buypass answer?',
      'any reply yet?',
      'have you heard from buypass?',
      'what did they say',
    ]
    for (const say of english)
      await chatting(chat(), [[say, /^Buypass (?:answered|svarte) \d\d:\d\d:\s+Kortet er sperret\./]])
    await chatting(chat(), [
      [
        'is the card blocked yet',
        /^(?:I can’t tell from the answer|Jeg kan ikke se av svaret om det er gjort)/,
      ],
    ])
  })
})
