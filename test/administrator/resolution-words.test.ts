import assert from 'node:assert/strict'
import { causesOf, claimsOf, resolutions, resolutionWordsOf } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { languages } from '../../dialogs/language.ts'

const happened = incidentTypes.flatMap((type) => causesOf(type).map((cause) => ({ type, cause })))

/** Words for things done, to be said only by those who must know. */
const DONE = /sperr|steng|byttet|bytt\b|slettet|sletta|blocked|closed|changed|wiped/i

describe('The words that are offered for a resolution', () => {
  it('never say that something is done which nobody has confirmed', () => {
    for (const { type, cause } of happened)
      for (const { words } of resolutionWordsOf(type, cause, []))
        for (const language of languages) {
          assert.doesNotMatch(words[language], DONE, type.id)
          for (const { said } of type.claims ?? []) assert.doesNotMatch(words[language], said, type.id)
        }
  })

  it('say what is confirmed once it is, and there are words for every claim', () => {
    for (const { type, cause } of happened)
      for (const { id, said } of claimsOf(type, cause)) {
        const more = resolutionWordsOf(type, cause, [id]).filter(({ says }) => says === id)
        assert.ok(more.length > 0, `${type.id} ${cause} ${id}`)
        for (const { words } of more)
          for (const language of languages) assert.match(words[language], said, `${type.id} ${id}`)
      }
  })

  it('name only claims, causes and resolutions that exist', () => {
    for (const { id, causes, claims = [], resolutionWords = [] } of incidentTypes)
      for (const words of resolutionWords) {
        assert.ok(resolutions.includes(words.resolution), id)
        assert.ok(!words.says || claims.some((claim) => claim.id === words.says), `${id} ${words.says}`)
        for (const cause of words.causes ?? [])
          assert.ok(
            causes.some((one) => one.id === cause),
            `${id} ${cause}`,
          )
      }
  })

  it('exist for no action and for a duplicate, whatever has happened, in every language', () => {
    for (const { type, cause } of happened)
      for (const resolution of ['no-action', 'duplicate'])
        for (const language of languages)
          assert.ok(
            resolutionWordsOf(type, cause, []).some(
              (one) => one.resolution === resolution && one.words[language] !== '',
            ),
            `${type.id} ${language}`,
          )
  })
})
