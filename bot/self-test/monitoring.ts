import type { Config } from '../settings/config.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'

const ASKED_MS = 5_000

/** Checks that Prometheus can read the metrics, and others cannot. */
export function monitoringCheck({ config }: Trial): Check {
  return { what: 'Målingene', ask: () => look(config) }
}

async function look({ metricsPort, publicUrl }: Config): Promise<Finding> {
  if (metricsPort === null)
    return notAsked('ingen METRICS_PORT', 'Valgfri: uten den får ingen varsel når noe står stille')
  if (publicUrl && (await hasMetrics(`${publicUrl}/metrics`)))
    return fails(
      'alle på internett kan lese dem på PUBLIC_URL/metrics',
      'La proxyen foran slippe fram PORT alene, ikke METRICS_PORT',
    )
  const isThere = await hasMetrics(`http://127.0.0.1:${metricsPort}/metrics`)
  if (!isThere)
    return notAsked(
      `ingen svarer på port ${metricsPort}`,
      'Start boten først, eller kjør dette der boten kjører',
    )
  return works(
    `hentes på port ${metricsPort}, og ikke på PUBLIC_URL`,
    'Slipp bare Prometheus til der: docs/overvaking.md',
  )
}

async function hasMetrics(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ASKED_MS) })
    return answer.ok && (await answer.text()).includes('straks_build_info')
  } catch {
    return false
  }
}
