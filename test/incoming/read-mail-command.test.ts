import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'

const answer = 'test/incoming/mails/answers/outlook-nb.eml'
const bounce = 'test/incoming/mails/bounces/postfix-unknown-user.eml'

describe('The command that reads mails', () => {
  it('writes a JSON line for each file', async () => {
    const { lines, complaints, code } = await readMail(bounce, answer)
    assert.deepEqual([complaints, code], ['', 0])
    const names = [
      'file',
      'kind',
      'permanent',
      'recipient',
      'status',
      'ticket',
      'delivery',
      'reference',
      'text',
    ]
    assert.deepEqual(lines.map(Object.keys), [names, names])
    assert.deepEqual(
      lines.map(({ file, kind, permanent, status }) => [file, kind, permanent, status]),
      [
        [bounce, 'bounce', true, '5.1.1'],
        [answer, 'answer', null, null],
      ],
    )
  })

  it('says which file is no mail or is not there, and writes the others', async () => {
    const { lines, complaints, code } = await readMail('finnes-ikke.eml', 'package.json', bounce)
    assert.deepEqual([lines.length, code], [1, 1])
    assert.equal(complaints, 'finnes-ikke.eml: kan ikke leses (ENOENT)\npackage.json: er ikke en e-post\n')
  })

  it('says how it is used', async () => {
    const { complaints, code } = await readMail()
    assert.deepEqual([complaints, code], ['Bruk: npm run -s read-mail -- FIL…\n', 1])
  })
})

type Output = { lines: Record<string, unknown>[]; complaints: string; code: number }

/** In an environment that configures nothing. */
function readMail(...files: string[]): Promise<Output> {
  const { PATH } = process.env
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['bot/read-mail-command.ts', ...files],
      { env: { PATH } },
      (error, output, complaints) => {
        const lines = output.split('\n').filter(Boolean)
        resolve({
          lines: lines.map((line) => JSON.parse(line)),
          complaints,
          code: error ? Number(error.code) : 0,
        })
      },
    )
  })
}
