import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported } from '../helpers/tab-people.ts'

const turning = /[\u202a-\u202e\u2066-\u2069]/

describe('A character that turns the reading direction', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is removed from names and from everything that people write', async () => {
    const per = straks.m365.personNamed('Per Olsen')
    per.name = 'Per \u202eOlsen'
    per.devices.forEach((device) => {
      device.deviceName = '\u2067PC-518'
    })
    const note = 'Noen stjal \u202eveska\u202c på toget, \u2067טלפון\u2069 også'
    const { number } = await reported(straks, per.name, { type: 'equipment-lost', cause: 'stolen', note })
    await ingrid.actNow(number, 'note', { text: 'Sett \u202efør' })
    await json(await ingrid.ask('POST', '/api/replies', { text: 'Hent \u202ekortet' }))
    const read = JSON.stringify(await ingrid.ticket(number))
    assert.match(read, /"Per Olsen"/)
    assert.match(read, /Noen stjal veska på toget, טלפון også/)
    for (const [table, rows] of await straks.dump()) assert.doesNotMatch(rows, turning, table)
  })
})
