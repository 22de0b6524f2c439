import { randomUUID } from 'node:crypto'
import { signed } from '../deliveries/webhook-channel.ts'
import { post } from '../deliveries/webhook-request.ts'
import { isOnThisMachine, type Webhook } from '../organisation/organisation.ts'
import { type Check, type Finding, notAsked, type Trial, works } from './check.ts'

/** If sending is asked for, each webhook gets an event without a ticket. */
export function webhookChecks({ config, organisation, lineOf, mail, clock }: Trial): Check[] {
  return organisation.webhooks.map((webhook, place) => ({
    what: `Webhook ${webhook.name} (linje ${lineOf(['webhooks', place, 'url'])})`,
    ask: async () => {
      if (config.mode === 'local' && !isOnThisMachine(webhook))
        return notAsked(`${whatItGets(webhook)}; får ingenting i lokal modus`)
      if (mail) return tryOut(webhook, clock())
      return notAsked(`${whatItGets(webhook)}; ikke prøvd`, 'Kjør med --mail for å sende en prøve')
    },
  }))
}

async function tryOut(webhook: Webhook, now: Date): Promise<Finding> {
  const body = JSON.stringify({ type: 'straks.test', timestamp: now.toISOString(), data: {} })
  await post({ url: webhook.url, headers: signed(randomUUID(), body, webhook, now), body })
  return works(`tok imot en prøve; ${whatItGets(webhook)}`)
}

function whatItGets({ events, freeText }: Webhook): string {
  return `får ${events.join(', ')}, ${freeText ? 'med' : 'uten'} fritekst og navn`
}
