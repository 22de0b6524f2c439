import assert from 'node:assert/strict'
import { type Unit, unitsToShow } from '../../bot/helpdesk/small-units.ts'

describe('The units in the statistics', () => {
  it('take in the next smallest unit while too few people are counted together', () => {
    const shown = unitsToShow([
      unit('Skole', 30, 'abcde'),
      unit('Teknisk', 12, 'klmno'),
      unit('Kultur', 9, 'fgh'),
    ])
    assert.deepEqual(lines(shown), ['Skole 30', 'others 21'])
  })

  it('count a person once who is in two of them', () => {
    const shown = unitsToShow([unit('Skole', 30, 'abcde'), unit('Kultur', 9, 'fgh'), unit('Arkiv', 4, 'fgh')])
    assert.deepEqual(lines(shown), ['others 43'])
  })

  it('count people without a unit as a unit of their own', () => {
    assert.deepEqual(lines(unitsToShow([unit('Skole', 30, 'abcde'), unit('', 1, 'f')])), ['others 31'])
    assert.deepEqual(lines(unitsToShow([unit('Skole', 30, 'abcde'), unit('', 8, 'fghij')])), [
      'Skole 30',
      'others 8',
    ])
  })

  it('are left out when all of them together have too few people', () => {
    assert.deepEqual(unitsToShow([unit('Arkiv', 40, 'ij'), unit('Kultur', 9, 'k')]), [])
  })

  it('are all shown apart when none has too few people', () => {
    assert.deepEqual(lines(unitsToShow([unit('Skole', 1, 'abcde'), unit('Kultur', 2, 'fghij')])), [
      'Kultur 2',
      'Skole 1',
    ])
  })

  it('have their shares added up when they are counted together, and show nobody’s id', () => {
    const acknowledged = { asked: 4, inTime: 3 }
    const touched = { asked: 2, inTime: 1 }
    const shown = unitsToShow([
      { ...unit('Kultur', 9, 'fgh'), acknowledged, touched },
      { ...unit('Arkiv', 4, 'ij'), acknowledged },
    ])
    assert.deepEqual(shown, [
      { unit: null, count: 13, acknowledged: { asked: 8, inTime: 6 }, touched, resolved: NONE },
    ])
  })
})

const NONE = { asked: 0, inTime: 0 }

/** Returns a unit; each letter of `people` is a person. */
function unit(name: string, count: number, people: string): Unit {
  return { unit: name, count, people: [...people], acknowledged: NONE, touched: NONE, resolved: NONE }
}

function lines(shown: ReturnType<typeof unitsToShow>): string[] {
  return shown.map(({ unit, count }) => `${unit ?? 'others'} ${count}`)
}
