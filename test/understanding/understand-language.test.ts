import assert from 'node:assert/strict'
import { languageClearlyWritten, languageWritten } from '../../dialogs/understand/language-written.ts'
import { heldOut, learnedFrom } from '../sentences/judge.ts'

describe('The language that a message is written in', () => {
  const all = [...learnedFrom, ...heldOut]

  it('is told by small words and forms', () => {
    assert.equal(languageWritten('jeg har mistet kortet mitt'), 'nb')
    assert.equal(languageWritten('eg har ikkje kortet lenger'), 'nn')
    assert.equal(languageWritten('I lost my card on the train'), 'en')
  })

  it('is unknown when no word tells it', () => {
    for (const text of ['', 'buypass', 'e har mista', 'takk', '4471', 'Buypass card er borte'])
      assert.equal(languageWritten(text), null, text)
  })

  it('is told for most sentences, and hardly ever wrongly', () => {
    for (const lang of ['nb', 'nn', 'en']) {
      const written = all.filter((one) => one.lang === lang).map(({ text }) => languageWritten(text))
      const share = (wanted: (language: string | null) => boolean) =>
        written.filter(wanted).length / written.length
      assert.ok(share((language) => language === lang) > 0.7, lang)
      assert.ok(share((language) => language !== lang && language !== null) < 0.02, lang)
    }
  })

  it('is clear only from a few words, with none of another language', () => {
    assert.equal(languageClearlyWritten('I have lost my smartcard'), 'en')
    assert.equal(languageClearlyWritten('hello i no speak good norwegian. card lost'), 'en')
    assert.equal(languageClearlyWritten("I can't log in to Visma"), 'en')
    assert.equal(languageClearlyWritten('I can’t log in to Visma'), 'en')
    assert.equal(languageClearlyWritten('eg veit ikkje kvar kortet mitt er'), 'nn')
    for (const text of ['card', 'no', 'eg har mista kortet', 'ka skjer viss eg', 'Buypass card is borte'])
      assert.equal(languageClearlyWritten(text), null, text)
    const wrong = all.filter(({ text, lang }) => ![lang, null].includes(languageClearlyWritten(text)))
    assert.ok(wrong.filter(({ lang }) => lang !== 'dialect').length / all.length < 0.001)
    assert.ok(wrong.length / all.length < 0.01)
  })

  it('is never taken for English in dialect', () => {
    const dialect = all.filter(({ lang }) => lang === 'dialect')
    assert.deepEqual(
      dialect.filter(({ text }) => languageWritten(text) === 'en'),
      [],
    )
  })
})
