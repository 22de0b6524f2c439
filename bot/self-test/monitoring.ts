import { fingerprintOf } from '../organisation/fingerprint.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'

const ASKED_MS = 5_000

/** Checks that Prometheus can read the metrics, and others cannot; and by them, which file the bot goes by. */
export function monitoringCheck(trial: Trial): Check {
  return { what: 'Målingene', ask: () => look(trial) }
}

async function look({ config: { metricsPort, publicUrl }, organisation }: Trial): Promise<Finding> {
  if (metricsPort === null)
    return notAsked('ingen METRICS_PORT', 'Valgfri: uten den får ingen varsel når noe står stille')
  if (publicUrl && (await metricsAt(`${publicUrl}/metrics`)))
    return fails(
      'alle på internett kan lese dem på PUBLIC_URL/metrics',
      'La proxyen foran slippe fram PORT alene, ikke METRICS_PORT',
    )
  const metrics = await metricsAt(`http://127.0.0.1:${metricsPort}/metrics`)
  if (metrics === null)
    return notAsked(
      `ingen svarer på port ${metricsPort}`,
      'Start boten først, eller kjør dette der boten kjører',
    )
  if (!metrics.includes(`file="${fingerprintOf(organisation)}"`))
    return fails(
      'boten går med en annen organisasjonsfil enn denne',
      'Start den på nytt: en endring gjelder fra neste start',
    )
  return works(
    `hentes på port ${metricsPort}, og ikke på PUBLIC_URL`,
    'Slipp bare Prometheus til der: docs/overvaking.md',
  )
}

async function metricsAt(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ASKED_MS) })
    const said = await answer.text()
    return answer.ok && said.includes('straks_build_info') ? said : null
  } catch {
    return null
  }
}
