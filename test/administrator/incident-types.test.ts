import assert from 'node:assert/strict'
import { causeWords, type Field } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { languages } from '../../dialogs/language.ts'

/** What the compiler cannot see: one part of a type that names another. */
describe('Every incident type', () => {
  const ids = incidentTypes.map(({ id }) => id)

  it('has an id of its own', () => {
    assert.deepEqual(ids, [...new Set(ids)])
  })

  it('reports along with itself only types that exist', () => {
    for (const { id, fields } of incidentTypes)
      for (const { name, alsoReports = id } of fields)
        assert.ok(ids.includes(alsoReports), `${id} ${name}: ${alsoReports}`)
  })

  it('has the words without a cause when it has no causes', () => {
    for (const type of incidentTypes.filter(({ causes }) => causes.length === 0))
      for (const language of languages) assert.ok(causeWords(type, null, language), `${type.id} ${language}`)
  })

  for (const { id, causes, claims = [], decision, fields } of incidentTypes) {
    const questions = [...fields, ...(decision ? [decision.question] : [])]
    const caused = [...fields, ...claims]

    it(`names only causes that it has: ${id}`, () => {
      const known = causes.map((cause) => cause.id)
      assert.deepEqual(
        caused.flatMap((one) => one.causes ?? []).filter((cause) => !known.includes(cause)),
        [],
      )
    })

    it(`asks each question once, with words for each choice in every language: ${id}`, () => {
      const names = questions.map(({ name }) => name)
      assert.deepEqual(names, [...new Set(names)])
      for (const question of questions)
        for (const language of languages)
          assert.deepEqual(wordedIn(question, language), (question.choices ?? []).toSorted(), question.name)
    })

    it(`knows the answers by which it acts: ${id}`, () => {
      for (const { choices = [], name, outdoes = name, personalDataWhen = [] } of fields) {
        assert.ok(
          fields.some((field) => field.name === outdoes),
          `${name}: ${outdoes}`,
        )
        for (const answer of personalDataWhen) assert.ok(choices.includes(answer), `${name}: ${answer}`)
      }
      for (const answer of decision?.final ?? []) {
        assert.ok(decision?.question.choices?.includes(answer), answer)
        for (const language of languages) assert.ok(decision?.told[language][answer], `${language} ${answer}`)
      }
    })
  }
})

function wordedIn({ words }: Field, language: (typeof languages)[number]): string[] {
  return Object.keys(words[language].choices ?? {}).sort()
}
