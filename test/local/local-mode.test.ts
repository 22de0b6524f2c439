import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { numericDay, osloFormat } from '../../dialogs/oslo-time.ts'
import type { LocalPerson } from '../../local/page-api.ts'
import { type Start, startOfBundled, startOfSource } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'

describe('Local mode, as a process', () => {
  let directory: string
  let started: ChildProcess
  let local: { url: string; botUrl: string }
  before(async () => {
    directory = await migratedFolder()
    local = await startLocal(startOfSource('bot/index.ts'))
  })
  after(() => stop())

  it('prints one address, where the page is, and lets in nobody who comes by another name', async () => {
    const { url, botUrl } = local
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/)
    assert.equal((await fetch(url)).status, 200)
    assert.equal(await status(botUrl, {}), 200)
    assert.ok((await status(botUrl, { host: 'straks.example.no' })) >= 400)
    assert.ok((await status(botUrl, { 'x-forwarded-for': '10.0.0.1' })) >= 400)
    assert.ok((await status(botUrl, { forwarded: 'for=10.0.0.1' })) >= 400)
  })

  it('refuses to start twice on the same database, with a clear message', async () => {
    const { code, said } = await run({}, ['--local'])
    assert.notEqual(code, 0)
    assert.match(said, /i bruk av en annen prosess/)
  })

  it('says which port is taken, or that the database server cannot be reached, without a stack', async () => {
    const { port } = new URL(local.botUrl)
    const taken = await run({ DATA_DIR: await migratedFolder(), METRICS_PORT: port }, ['--local'])
    assert.match(
      taken.said,
      new RegExp(
        `^Straks kan ikke starte slik:\\n  port ${port}: .*EADDRINUSE.*PORT.*\\n.*to, PORT og den neste til siden sin: «PORT=4000 npm run local»`,
      ),
    )
    const nowhere = await run({ DATABASE_URL: 'postgres://straks:hemmelig@127.0.0.1:1/straks' }, ['--local'])
    assert.match(nowhere.said, /^Straks kan ikke starte slik:\n {2}DATABASE_URL: .*ECONNREFUSED/)
    for (const { code, said } of [taken, nowhere]) {
      assert.equal(code, 1)
      assert.doesNotMatch(said, /\n +at |hemmelig/)
    }
  })

  it('refuses all settings that lead away from this machine at once, each with its name', async () => {
    const { code, said } = await run(
      {
        DATABASE_URL: 'postgres://db.example.no/straks',
        GRAPH_URL: 'https://graph.microsoft.com/v1.0',
        MicrosoftAppId: 'x',
      },
      ['--local'],
    )
    assert.notEqual(code, 0)
    for (const name of ['DATABASE_URL', 'GRAPH_URL', 'MicrosoftAppId']) assert.match(said, new RegExp(name))
    assert.doesNotMatch(said, /\n +at /)
  })

  it('does not start with the instruction in the tab and no address for it', async () => {
    const id = '00000000-0000-4000-8000-000000000001'
    const { code, said } = await run(
      {
        PUBLIC_URL: 'https://straks.example.no',
        ORGANISATION_FILE: 'organisation/eigersund/organisation.yaml',
        DATA_DIR: directory,
        MicrosoftAppId: id,
        MicrosoftAppPassword: 'x',
        MicrosoftAppTenantId: id,
      },
      [],
    )
    assert.equal(code, 1)
    assert.match(said, /^Straks kan ikke starte slik:\n {2}TEAMS_APP_ID: .*links\.instruction/)
  })

  it('stops at SIGTERM, and starts again on the same database', async () => {
    assert.equal(await stop(), 0)
    local = await startLocal(await startOfBundled('bot/index.ts'))
  })

  it('moves the bot’s clock with the page’s, so that tomorrow is a day later', async () => {
    const { url } = local
    const [kari] = (await (await fetch(`${url}/people`)).json()) as LocalPerson[]
    await post(`${url}/clock/forward`, { minutes: 1440 })
    const stream = await fetch(`${url}/people/${kari?.id}/stream`)
    const ahead = () => dayAfter(new Date(Date.now() + 1440 * 60_000))
    const asked = ahead()
    await post(`${url}/people/${kari?.id}/messages`, { text: 'jeg slutter i morgen' })
    const [, day] = await told(stream, /Siste dag med hjemmekontor: (.+?)"/)
    assert.ok([asked, ahead()].includes(day ?? ''), day)
  })

  async function stop(): Promise<number | null> {
    const ended = once(started, 'exit')
    started.kill('SIGTERM')
    const [code] = await ended
    return code
  }

  async function startLocal({ args, env }: Start): Promise<{ url: string; botUrl: string }> {
    const given = [...args, '--local']
    const child = spawn(process.execPath, given, {
      env: { ...env, ...its(given) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    started = child
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk)
    })
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        const [, printed] = /Straks: (http\S+)/.exec(String(chunk)) ?? []
        if (printed) resolve(printed)
      })
      child.once('exit', () => reject(new Error(`it ended: ${said}`)))
    })
    const { botUrl } = (await (await fetch(`${url}/config`)).json()) as { botUrl: string }
    return { url, botUrl }
  }

  function post(url: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' }
    return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async function run(env: NodeJS.ProcessEnv, args: string[]): Promise<{ code: unknown; said: string }> {
    const start = await startOfBundled('bot/index.ts')
    const { code, complaints } = await runToEnd(start, args, { env: { ...its(args), ...env } })
    return { code, said: complaints }
  }

  function its(args: string[]): NodeJS.ProcessEnv {
    return { PORT: '0', ...(args.includes('--local') && { DATA_DIR: directory }) }
  }

  /** Reads a stream until it has these words. */
  async function told({ body }: Response, words: RegExp): Promise<string[]> {
    let said = ''
    for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      said += part
      const found = words.exec(said)
      if (found) return found
    }
    return assert.fail(said)
  }

  function status(url: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      request(`${url}/healthz`, { headers }, (response) => resolve(response.resume().statusCode ?? 0))
        .on('error', reject)
        .end()
    })
  }
})

/** Returns a day such as `søndag 29. november 2026`. */
function dayAfter(moment: Date): string {
  const words = osloFormat('nb', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return words.format(Date.parse(`${numericDay(moment)}T12:00:00Z`) + 24 * 60 * 60_000)
}
