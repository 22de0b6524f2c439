import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'

describe('The command that understands', () => {
  it('answers every line, also the empty ones', async () => {
    const { lines } = await runCommand('mista kortet\n\nhei\r\n')
    assert.deepEqual(intentsOf(lines), ['buypass-card', 'help', 'greeting'])
    assert.deepEqual(Object.keys(JSON.parse(lines[0] ?? '')), [
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

  it('answers the last line also when it has no end, and nothing when there is no line', async () => {
    assert.deepEqual(intentsOf((await runCommand('hei\nmista kortet')).lines), ['greeting', 'buypass-card'])
    assert.deepEqual((await runCommand('')).lines, [])
  })

  it('answers a line at once, while the next one is still being thought of', async () => {
    const { command, lines } = startCommand()
    for (const said of ['mista kortet', 'hei']) {
      command.stdin.write(`${said}\n`)
      assert.equal((await lines.next()).done, false)
    }
    command.stdin.end()
    assert.equal((await lines.next()).done, true)
  })

  it('tells how it is used when the message is given in another place', async () => {
    const { lines, complaints, code } = await runCommand('', 'mista kortet')
    assert.deepEqual([lines, code], [[], 1])
    assert.match(complaints, /^Bruk: .+ understand\b/)
  })

  it('stops without a word when nobody reads the answers any more', async () => {
    const { command, lines } = startCommand()
    command.stdin.on('error', () => undefined).end('hei\n'.repeat(20_000))
    await lines.next()
    command.stdout.destroy()
    assert.equal(await text(command.stderr), '')
  })
})

function startCommand() {
  const command = spawnCommand()
  return { command, lines: createInterface({ input: command.stdout })[Symbol.asyncIterator]() }
}

function spawnCommand(args: string[] = []) {
  return spawn(process.execPath, ['bot/understand-command.ts', ...args])
}

async function runCommand(input: string, ...args: string[]) {
  const command = spawnCommand(args)
  const ended = once(command, 'exit')
  command.stdin.on('error', () => undefined).end(input)
  const [said, complaints, [code]] = await Promise.all([text(command.stdout), text(command.stderr), ended])
  return { lines: said.split('\n').filter(Boolean), complaints, code }
}

function intentsOf(lines: string[]): unknown[] {
  return lines.map((line) => JSON.parse(line).intent)
}
