import assert from 'node:assert/strict'
import { commandIn, readLanguageCommand } from '../../dialogs/commands/command.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'
import { Message } from '../../dialogs/understand/message.ts'
import { contextOf } from '../helpers/dialog-chat.ts'
import { shownIn } from '../helpers/shown-texts.ts'
import { onlyBokmål, onlyNorwegian, onlyNynorsk, wordsOf } from './telling-words.ts'

const shown = { nb: shownIn('nb'), nn: shownIn('nn'), en: shownIn('en') }

describe('The words in three languages', () => {
  it('stand in the same places in each', () => {
    for (const language of languages) assert.deepEqual(places(language), places('nb'), language)
  })

  it('are empty in every language or in none', () => {
    for (const language of languages)
      for (const { at, text } of shown[language])
        assert.equal(text.trim() === '', textAt('nb', at) === '', `${language} ${at}`)
  })

  it('carry the names, numbers and times that they are given, in every language', () => {
    for (const language of languages)
      for (const { at, text, given } of shown[language])
        for (const value of given.filter((one) => textAt('nb', at).includes(one)))
          assert.ok(text.includes(value), `${language} ${at} lacks ${value}: ${text}`)
  })

  it('are free of bokmål in nynorsk, of nynorsk in bokmål and of Norwegian in English', () => {
    assert.deepEqual(foreign('nn', onlyBokmål), [])
    assert.deepEqual(foreign('nb', onlyNynorsk), [])
    assert.deepEqual(foreign('en', onlyNorwegian), [])
  })

  it('are understood where a text tells people to write them, and exist where a text quotes them', () => {
    for (const language of languages)
      for (const { at, text, given } of shown[language])
        for (const [, pressed, quoted = ''] of text.matchAll(/(Trykk |Press )?[«“](.+?)[»”]/g)) {
          const isThere = given.includes(quoted) || shown[language].some((one) => one.text === quoted)
          const isUnderstood = !pressed && commandOf(quoted)
          assert.ok(isThere || isUnderstood, `${language} ${at}: ${quoted}`)
        }
  })
})

function commandOf(text: string): unknown {
  const { wish, meant } = new Message(text, contextOf())
  return commandIn(text) ?? readLanguageCommand(text) ?? wish ?? meant.action
}

function places(language: Language): string[] {
  return shown[language].map(({ at }) => at)
}

function textAt(language: Language, place: string): string {
  return shown[language].find(({ at }) => at === place)?.text ?? ''
}

/** Returns texts of a language with words that are not part of it. */
function foreign(language: Language, words: string[]): string[] {
  return shown[language]
    .filter(({ at }) => !at.startsWith('texts.language.names'))
    .flatMap(({ at, text }) =>
      wordsOf(text).flatMap((word) => (words.includes(word) ? [`${at}: ${word}`] : [])),
    )
}
