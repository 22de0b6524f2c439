import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { freePort } from '../../local/free-port.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { arrive, mailSaying } from '../helpers/incoming.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { promtool } from './promtool.ts'

const FOLDER = 'deploy/monitoring'

describe('The monitoring of Straks', () => {
  const alerts = alertsIn(`${FOLDER}/alerts.yml`)
  const queries = queriesIn(`${FOLDER}/grafana-dashboard.json`)

  it('asks only for metrics that exist, and shows all of them on the dashboard', async () => {
    const metrics = await metricsOfABusyBot()
    const { isContent, said } = promtool(['check', 'metrics'], { input: metrics })
    assert.ok(isContent && said === '', said)
    const told = [...metrics.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name)
    const asked = [...alerts.map(({ expr }) => expr), ...queries].flatMap(
      (one) => one.match(/straks_\w+/g) ?? [],
    )
    assert.ok(asked.length > 30)
    assert.deepEqual(
      asked.filter((name) => !told.includes(withoutSuffix(name))),
      [],
    )
    const shown = new Set(queries.flatMap((one) => one.match(/straks_\w+/g) ?? []).map(withoutSuffix))
    assert.deepEqual(
      told.filter((name) => !shown.has(name)),
      [],
      'the dashboard shows all of it',
    )
  })

  it('fires each alert and keeps it silent as its tests say', () => {
    const { isContent, said } = promtool(['test', 'rules', 'alerts.test.yml'], { cwd: FOLDER })
    assert.ok(isContent, said)
    const tested = ruleTests(`${FOLDER}/alerts.test.yml`)
    for (const { alert } of alerts) {
      const times = tested.filter(({ alertname }) => alertname === alert).map((one) => one.exp_alerts.length)
      assert.ok(times.includes(0) && times.some((many) => many > 0), alert)
    }
  })

  it('has a valid configuration of Prometheus', () => {
    const { isContent, said } = promtool(['check', 'config', 'prometheus.yml'], { cwd: FOLDER })
    assert.ok(isContent, said)
  })

  it('has valid queries on the dashboard', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'straks-dashboard-'))
    const file = join(folder, 'rules.yml')
    const rules = queries.map((query, number) => ({
      record: `panel:${number}`,
      expr: query.replaceAll('$__rate_interval', '5m'),
    }))
    await writeFile(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }))
    const { isContent, said } = promtool(['check', 'rules', file])
    await rm(folder, { recursive: true })
    assert.ok(isContent, said)
  })

  it('says in the runbook of each alert what it means, where to look and what to do', () => {
    const parts = readFileSync('docs/overvaking.md', 'utf8').split(/^### /m).slice(1)
    assert.deepEqual(
      parts.map((part) => part.split('\n', 1)[0]),
      alerts.map(({ alert }) => alert),
    )
    for (const part of parts)
      for (const word of ['**For de ansatte:**', '**Se på:**', '**Gjør:**'])
        assert.ok(part.includes(word), part)
    for (const { alert, annotations } of alerts)
      assert.equal(annotations.runbook, `docs/overvaking.md#${alert.toLowerCase()}`)
  })
})

/** Returns the metrics after reports, an escalation, an incoming mail and a refused request. */
async function metricsOfABusyBot(): Promise<string> {
  const clock = handClock()
  const env = { METRICS_PORT: String(await freePort()) }
  const straks = await startUnderTest({ clock, env })
  try {
    await straks.idle()
    straks.m365.faults.next('graph.sendMail', { reset: true, afterHandling: true })
    await reportLostCard(straks)
    await arrive(straks.m365, mailSaying('Hei'))
    clock.pass(61)
    await straks.idle()
    straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '3600' } })
    await reportLostCard(straks, 'Per Olsen')
    await straks.idle()
    await fetch(`${straks.straks.url}/api/me`)
    return await (await fetch(straks.straks.metricsUrl ?? '')).text()
  } finally {
    await straks.close()
  }
}

function withoutSuffix(name: string): string {
  return name.replace(/_(bucket|sum|count)$/, '')
}

function alertsIn(file: string) {
  const alert = z.object({
    alert: z.string(),
    expr: z.string(),
    annotations: z.object({ summary: z.string(), runbook: z.string() }),
  })
  const rules = z.object({ groups: z.tuple([z.object({ rules: z.array(alert) })]) })
  return rules.parse(parse(readFileSync(file, 'utf8'))).groups[0].rules
}

function ruleTests(file: string) {
  const one = z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })
  const all = z.object({ tests: z.array(z.object({ alert_rule_test: z.array(one) })) })
  return all.parse(parse(readFileSync(file, 'utf8'))).tests.flatMap((test) => test.alert_rule_test)
}

function queriesIn(file: string): string[] {
  const panel = z.object({ targets: z.array(z.object({ expr: z.string() })) })
  const { panels } = z.object({ panels: z.array(panel) }).parse(JSON.parse(readFileSync(file, 'utf8')))
  return panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
}
