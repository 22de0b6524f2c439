import { addressIn, enhancedCode, type Failure, ofStatus } from './failure.ts'
import type { Mime } from './mime.ts'

type Fields = Map<string, string>

const OF_RECIPIENT = ['final-recipient', 'original-recipient', 'action']
const REPORTS = ['message/delivery-status', 'message/global-delivery-status']

/** Returns a delivery status notification's (RFC 3464) worst result for a recipient; null if it is none. */
export function deliveryReport(mail: Mime): Failure | 'delivered' | null {
  const reports = mail.parts.filter(({ type }) => REPORTS.includes(type)).map(({ content }) => content)
  // Some gateways forward the report as text.
  if (reports.length === 0 && mail.reportType === 'delivery-status') reports.push(mail.text)
  const recipients = reports.flatMap(groups).filter((fields) => OF_RECIPIENT.some((name) => fields.has(name)))
  const [worst] = recipients.toSorted((one, other) => rank(one) - rank(other))
  return worst ? outcomeOf(worst) : null
}

function outcomeOf(fields: Fields): Failure | 'delivered' {
  const status = statusOf(fields)
  const action = actionOf(fields)
  if (action === 'good' || (action === '' && status?.startsWith('2'))) return 'delivered'
  return {
    kind: action === 'delayed' ? 'delayed' : 'bounce',
    recipient: addressIn([fields.get('final-recipient'), fields.get('original-recipient')].join('\n')),
    ...ofStatus(status, fields.get('diagnostic-code') ?? ''),
  }
}

function actionOf(fields: Fields): 'failed' | 'delayed' | 'good' | '' {
  const word = /^[a-z]+/.exec(fields.get('action')?.toLowerCase() ?? '')?.[0] ?? ''
  if (['delivered', 'relayed', 'expanded'].includes(word)) return 'good'
  return word === 'failed' || word === 'delayed' ? word : ''
}

function rank(fields: Fields): number {
  return ['failed', 'delayed', '', 'good'].indexOf(actionOf(fields))
}

/** Uses the status field, unless it is unspecific and the diagnostic code is not. */
function statusOf(fields: Fields): string | null {
  const said = enhancedCode(fields.get('status') ?? '')
  const diagnosed = enhancedCode(fields.get('diagnostic-code') ?? '')
  return said && !/^\d\.0\.0$/.test(said) ? said : (diagnosed ?? said)
}

/** Splits a report into groups of fields at empty lines, and joins continuation lines. */
function groups(report: string): Fields[] {
  return report.split(/\n[ \t]*\n/).map((group) => {
    const lines = group.replaceAll(/\n[ \t]+/g, ' ').split('\n')
    return new Map(
      lines.flatMap((line): [string, string][] => {
        const [, name, value] = /^([\w-]{1,60})[ \t]*:(.*)$/.exec(line) ?? []
        return name ? [[name.toLowerCase(), (value ?? '').trim()]] : []
      }),
    )
  })
}
