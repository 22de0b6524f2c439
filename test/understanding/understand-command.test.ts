import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'

describe('The command that understands', () => {
  it('answers every line, also the empty ones', async () => {
    const lines = await runCommand('mista kortet\n\nhei\r\n')
    assert.deepEqual(
      lines.map(({ intent }) => intent),
      ['buypass-card', 'help', 'greeting'],
    )
    assert.deepEqual(Object.keys(lines[0] ?? {}), [
      'intent',
      'cause',
      'device',
      'also',
      'action',
      'alternatives',
      'ask',
      'because',
    ])
  })
})

function runCommand(input: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['bot/understand-command.ts'], (error, output) => {
      if (error) reject(error)
      else
        resolve(
          output
            .trimEnd()
            .split('\n')
            .map((line): Record<string, unknown> => JSON.parse(line)),
        )
    })
    child.stdin?.end(input)
  })
}
