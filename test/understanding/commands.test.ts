import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { commandIn, isDontKnow, isNo, isYes, readLanguageCommand } from '../../dialogs/commands/command.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { languages } from '../../dialogs/language.ts'
import { questionsOf } from '../../dialogs/report/questions.ts'
import { readAnswer } from '../../dialogs/report/read-answer.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { commands, no, yes } from '../../dialogs/understand/words/commands.ts'
import { textsUnder } from '../helpers/shown-texts.ts'

describe('Words that people may write, in three languages', () => {
  it('include the commands that Teams offers, in each language', () => {
    const [offered = [], ...translated] = manifests.map((file) => commandTitles(file).map(meaningOf))
    assert.ok(offered.includes('menu') && !offered.includes(undefined))
    for (const same of translated) assert.deepEqual(same, offered)
  })

  it('never mean two different things', () => {
    const said = Object.entries({ ...commands, yes, no })
    const meanings = said.flatMap(([meaning, words]) => [...words].map((word) => ({ word, meaning })))
    for (const [word, same] of Map.groupBy(meanings, (one) => one.word)) {
      assert.equal(new Set(same.map(({ meaning }) => meaning)).size, 1, word)
      assert.equal(readLanguageCommand(word), null, word)
      assert.ok(!isDontKnow(word), word)
    }
  })

  it('include the words on the buttons of yes, no, send and skip', () => {
    for (const language of languages) {
      const { question, afterwards } = textsIn(language)
      assert.equal(commandIn(question.send), 'send')
      assert.equal(commandIn(question.skip), 'skip')
      assert.ok(isYes(afterwards.same.same), language)
      assert.ok(isNo(afterwards.same.another), language)
    }
  })

  it('answer a question by a choice’s title in any language, which is no command', () => {
    for (const type of incidentTypes)
      for (const question of questionsOf(type))
        for (const { id, title } of languages.flatMap((language) => question.wordsIn(language).choices)) {
          assert.equal(readAnswer(title, question), id, title)
          assert.equal(commandIn(title), undefined, title)
        }
  })

  it('are understood whatever their capitals, full stops, quotation marks and apostrophes', () => {
    assert.equal(commandIn(' Meny. '), 'menu')
    assert.equal(commandIn('«mine saker»'), 'tickets')
    assert.ok(isDontKnow('I don’t know'))
    assert.equal(commandIn('CANCEL!'), 'cancel')
  })

  it('are no command within a longer sentence', () => {
    for (const text of ['cancel my card', 'status på kortet', 'hjelp, kortet er borte', 'help me find it'])
      assert.equal(commandIn(text), undefined, text)
  })

  it('choose a language by its name, or ask for the choice by the word for “language”', () => {
    const chosen: [string, Language][] = [
      ['english', 'en'],
      ['In English, please!', 'en'],
      ['på engelsk takk', 'en'],
      ['Can you write English?', 'en'],
      ['nynorsk', 'nn'],
      ['Norwegian Nynorsk', 'nn'],
      ['eg vil ha nynorsk', 'nn'],
      ['bokmål', 'nb'],
      ['norsk', 'nb'],
      ['switch to Norwegian', 'nb'],
      ['kan vi ta det på norsk?', 'nb'],
      ['eg vil fortsetje på nynorsk', 'nn'],
      ['can we take the rest in English?', 'en'],
    ]
    for (const [text, language] of chosen)
      assert.deepEqual(readLanguageCommand(text), { kind: 'choose', language }, text)
    for (const text of [
      'språk',
      'Språk/mål',
      'language',
      'bytt språk',
      'change language',
      'norsk eller engelsk?',
    ])
      assert.deepEqual(readLanguageCommand(text), { kind: 'ask' }, text)
  })

  it('choose no language in a sentence that names one for another reason', () => {
    for (const text of [
      'glemt passord til Norsk Helsenett',
      'ikke engelsk',
      'my English card is lost',
      'hei',
      '',
    ])
      assert.equal(readLanguageCommand(text), null, text)
  })
})

const manifests = ['nb.json', 'nn.json', 'en.json']

/** Returns the titles of the commands in Teams' own menu. */
function commandTitles(file: string): string[] {
  const all = textsUnder(JSON.parse(readFileSync(`manifest/${file}`, 'utf8')), '')
  return all.filter(({ at }) => /bots.*commands\W\d\W+title$/.test(at)).map(({ text }) => text)
}

function meaningOf(title: string): string | undefined {
  return commandIn(title) ?? readLanguageCommand(title)?.kind
}
