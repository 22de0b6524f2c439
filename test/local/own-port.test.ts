import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** Prints its port, and keeps it until its input ends. */
const TAKING = `
  Object.defineProperty(process, 'pid', { value: 4711 })
  const { takeOwnPort } = await import('./test/helpers/own-port.ts')
  console.log((await takeOwnPort()).port)
  process.stdin.resume()`

describe('The port of a test process', () => {
  it('is no other’s, even when two processes with the same id take theirs at once', async () => {
    const those = [1, 2].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', TAKING], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    const said = await Promise.all(those.map(({ stdout }) => once(stdout, 'data')))
    const ports = said.map(([line]) => Number(String(line)))
    for (const one of those) one.stdin.end()
    await Promise.all(those.map((one) => once(one, 'exit')))
    assert.equal(new Set(ports).size, 2)
    const [firstOfSystem] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split('\t')
    // Another machine's system may use these ports itself; another one is then taken.
    if (Number(firstOfSystem) >= 32_768)
      for (const port of ports) assert.ok(port >= 30_000 && port + 1 < 32_768, String(port))
  })
})
