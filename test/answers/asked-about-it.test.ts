import { withThoseWaiting } from '../helpers/answering.ts'
import { chatting } from '../helpers/chatting.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo, autoReplyTo } from '../helpers/incoming-mails.ts'
import { seen } from '../helpers/reporting.ts'
import { lostCard } from '../helpers/tab-people.ts'

describe('The question whether a desk has answered', () => {
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

  it('gets the reply that no answer has come yet, and where else one may lie', async () => {
    const ticket = await lostCard(straks)
    number = ticket.number
    await asked(
      /^Jeg har ikke fått noe svar fra Buypass ennå\. Har de svart deg på e-post, ligger svaret der\./,
    )
    await chatting(chat(), [['er kortet sperret nå?', /^Så vidt jeg vet, er det ikke gjort ennå: Buypass/]])
  })

  it('gets the reply that the desk has the report, when only its system has answered', async () => {
    await straks.hear(autoReplyTo(await sentTo(BUYPASS, number)))
    await seen(chat(), number, /mottatt \d\d:\d\d \(automatisk svar\)/)
    await asked(
      /^Buypass har fått meldingen \(automatisk svar \d\d:\d\d\), men jeg har ikke fått noe mer fra dem\./,
    )
    await chatting(chat(), [['er kortet sperret nå?', /^Så vidt jeg vet, er det ikke gjort ennå: Buypass/]])
  })

  it('gets the time and text of the answer, which is not taken as proof that the card is blocked', async () => {
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

  it('is understood in English too', async () => {
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
