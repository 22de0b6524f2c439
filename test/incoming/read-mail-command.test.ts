import assert from 'node:assert/strict'
import { type Start, startOfBundled, startOfSource } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'

const answer = 'test/incoming/mails/answers/outlook-nb.eml'
const bounce = 'test/incoming/mails/bounces/postfix-unknown-user.eml'

describe('The read-mail command', () => {
  it('writes a JSON line for each file', async () => {
    const { lines, complaints, code } = await readMail([bounce, answer])
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

  it('names each file that is no mail or is not there, and writes the others', async () => {
    const { lines, complaints, code } = await readMail(['finnes-ikke.eml', 'package.json', bounce])
    assert.deepEqual([lines.length, code], [1, 1])
    assert.equal(complaints, 'finnes-ikke.eml: kan ikke leses (ENOENT)\npackage.json: er ikke en e-post\n')
  })

  it('prints its usage when no file is given or help is requested', async () => {
    for (const asked of [[], ['--help']]) {
      const { complaints, code } = await readMail(asked, startOfSource('bot/read-mail-command.ts'))
      assert.deepEqual([complaints, code], ['Bruk: npm run -s read-mail -- FIL…\n', 1])
    }
  })

  it('says what is wrong with the organisation file, which it needs to read a mail', async () => {
    const { args, env } = await startOfBundled('bot/read-mail-command.ts', { embedded: false })
    const start = { args, env: { ...env, ORGANISATION_FILE: '/nowhere' } }
    const { complaints, code } = await readMail([bounce], start)
    assert.deepEqual(
      [complaints, code],
      [
        '/nowhere har feil:\n  filen kan ikke leses (ENOENT): sjekk navnet, og at brukeren som kjører Straks, får lese den\n',
        1,
      ],
    )
  })
})

type Output = { lines: Record<string, unknown>[]; complaints: string; code: unknown }

/** Runs the command in an environment without any configuration. */
async function readMail(files: string[], given?: Start): Promise<Output> {
  const start = given ?? (await startOfBundled('bot/read-mail-command.ts', { embedded: false }))
  const { said, complaints, code } = await runToEnd(start, files)
  const lines = said.split('\n').filter(Boolean)
  return { lines: lines.map((line) => JSON.parse(line)), complaints, code }
}
