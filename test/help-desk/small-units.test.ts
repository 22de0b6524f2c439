import assert from 'node:assert/strict'
import { type Unit, unitsToShow } from '../../bot/helpdesk/small-units.ts'

describe('Units of fewer than five people', () => {
  it('are shown together and never apart', () => {
    const shown = unitsToShow([unit('Skole', 30, 'abcde'), unit('Kultur', 9, 'fgh'), unit('Arkiv', 4, 'ij')])
    assert.deepEqual(lines(shown), ['Skole 30', 'others 13'])
  })

  it('take the next smallest with them when they are still too few together: the rest of a total tells nothing', () => {
    const shown = unitsToShow([
      unit('Skole', 30, 'abcde'),
      unit('Teknisk', 12, 'klmno'),
      unit('Kultur', 9, 'fgh'),
    ])
    assert.deepEqual(lines(shown), ['Skole 30', 'others 21'])
  })

  it('are as few together as there are different people in them: who has moved counts once', () => {
    const shown = unitsToShow([unit('Skole', 30, 'abcde'), unit('Kultur', 9, 'fgh'), unit('Arkiv', 4, 'fgh')])
    assert.deepEqual(lines(shown), ['others 43'])
  })

  it('of people without a unit are no exception', () => {
    assert.deepEqual(lines(unitsToShow([unit('Skole', 30, 'abcde'), unit('', 1, 'f')])), ['others 31'])
    assert.deepEqual(lines(unitsToShow([unit('Skole', 30, 'abcde'), unit('', 8, 'fghij')])), [
      'Skole 30',
      'others 8',
    ])
  })

  it('show nothing when all together are too few', () => {
    assert.deepEqual(unitsToShow([unit('Arkiv', 40, 'ij'), unit('Kultur', 9, 'k')]), [])
  })

  it('are not needed: without any, all are shown apart', () => {
    assert.deepEqual(lines(unitsToShow([unit('Skole', 1, 'abcde'), unit('Kultur', 2, 'fghij')])), [
      'Kultur 2',
      'Skole 1',
    ])
  })

  it('have their shares added up, and nobody’s id is shown', () => {
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
