import assert from 'node:assert/strict'
import { asked, bytesOf, read, recordedMails } from '../helpers/recorded-mails.ts'

describe('A recorded mail', () => {
  for (const recorded of recordedMails('mails')) {
    it(`is read as a person reads it: ${recorded.file}`, async () => {
      assert.deepEqual(asked(await read(bytesOf('mails', recorded.file)), recorded), recorded)
    })
  }
})
