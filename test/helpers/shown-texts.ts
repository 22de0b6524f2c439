import assert from 'node:assert/strict'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { eigersund, typesOfEigersund } from './eigersund.ts'
import { wordsIn } from './tab-words.ts'

/** A text as people read it, its place, and the values filled into it. */
export type Shown = { at: string; text: string; given: string[] }

const page = {
  ...{ organisation: 'Ada', helpDesk: 'Bo', desks: 'Cy', personalData: 'Di', drafts: 'Eo' },
  ...{ systems: [], offered: ['Fa'], eraseOnRequest: true },
}

/** The arguments of texts that take anything but names. */
const special: Record<string, unknown[][]> = {
  'tab.both': [[['Ada', 'Bo']]],
  'texts.outage.report.turnedOutKept': [[['2026-000001', '2026-000002']]],
  'texts.privacy.sections': [[page]],
  'texts.terms.sections': [[page]],
  'texts.contact': [['Ada', ['Bo', 'Cy']]],
  'texts.form.note': [
    ['Ada', true],
    ['Ada', false],
  ],
  'texts.smallTalk.whoIsTold': [
    ['Ada', true, 'Bo'],
    ['Ada', false, 'Bo'],
  ],
  'texts.helpDesk.hasIt': [['Ada'], [null]],
  'texts.receipt.leader': [['Ada'], [null]],
  'texts.afterwards.news.addition': [['Ada', ['Bo', 'Cy']]],
  'texts.afterwards.mail.addition': [[['Ada', 'Bo']]],
  'texts.afterwards.recipient.nextLevel': [['Ada'], [null]],
  'texts.afterwards.receipt.affected': [
    ['Ada', 'Bo'],
    ['Ada', null],
  ],
}

const decided = { leader: 'Ada Bo', employee: null, cause: null, facts: {} }

/** Returns all texts that people may read in a language. */
export function shownIn(language: Language): Shown[] {
  const types = typesOfEigersund.flatMap(({ id, words, fields, decision }) => {
    const asked = [...fields, ...[decision?.question ?? [], decision?.reason ?? []].flat()]
    const told = Object.values(decision?.told[language] ?? {}).map((tell) => tell(decided))
    return textsUnder(
      { words: words[language], fields: asked.map((field) => field.words[language]), told },
      id,
    )
  })
  return [
    ...textsUnder(textsIn(language), 'texts'),
    ...Object.entries(eigersund.answers).flatMap(([topic, answer]) =>
      textsUnder(answer?.words[language], `instruction.${topic}`),
    ),
    ...textsUnder(wordsIn[language], 'tab'),
    ...types,
  ]
}

/** Returns the texts anywhere in a value, with arguments filled in. */
export function textsUnder(value: unknown, at: string): Shown[] {
  if (typeof value === 'string') return [{ at, text: value, given: [] }]
  if (typeof value !== 'function')
    return Object.entries(value ?? {}).flatMap(([name, inner]) => textsUnder(inner, `${at}.${name}`))
  return samplesFor(at, value.length).flatMap((sample) => {
    const text: unknown = Reflect.apply(value, undefined, sample)
    if (typeof text === 'object') return textsUnder(text, at)
    assert.ok(typeof text === 'string', at)
    const given = sample.flat().filter((one) => typeof one === 'string')
    return [{ at: `${at}(${sample})`, text, given }]
  })
}

function samplesFor(at: string, length: number): unknown[][] {
  const names = ['Ada', 'Bo', 'Cy', 'Di'].slice(0, length)
  return special[at] ?? [names]
}
