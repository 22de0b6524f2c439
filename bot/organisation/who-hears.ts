import {
  asksInVain,
  causesOf,
  causeWords,
  type IncidentType,
  isAskedFor,
  isOffered,
  type LeaderPart,
  urgencyOf,
} from '../../dialogs/incident-type.ts'
import { firstOf } from '../../dialogs/language.ts'
import type { Duration } from '../time/duration.ts'
import { isDeskOnTrial } from './help-desk.ts'
import { withSign } from './instruction.ts'
import type { Organisation } from './organisation.ts'

const leaderDoes: Record<LeaderPart, string> = {
  none: 'hører det ikke',
  alert: 'varsles',
  decide: 'avgjør',
  confirm: 'bekrefter',
}

/** Returns an overview for the administrator's terminal: for each offered type, who is told of what. */
export function whoHears(organisation: Organisation, types: IncidentType[]): string {
  const tables = types.filter(isOffered).map((type) => tableOf(type, organisation))
  return [...tables, afterwards(organisation)].join('\n\n')
}

function tableOf(type: IncidentType, organisation: Organisation): string {
  const language = firstOf(organisation.languages)
  const desks = type.desks.map((id) => deskLine(id, organisation))
  const leader = asksInVain(type) ? 'alert' : type.leader
  const rows = causesOf(type).map((cause) => [
    causeWords(type, cause, language)?.title ?? cause ?? '',
    urgencyOf(type, cause) === 'urgent' ? 'ja' : 'nei',
    desks.join(', '),
    leaderDoes[leader],
    type.fields.some((field) => field.personalDataWhen && isAskedFor(field, cause))
      ? (organisation.privacyOfficer?.email ?? 'ingen')
      : '–',
  ])
  const heading = `${type.words[language].heading} (${type.id}), ${withSign(type.paragraph ?? '')}`
  return [heading, ...drawn([['Hva', 'Haster', 'E-post til', 'Leder', 'Personvernombud'], ...rows])].join(
    '\n',
  )
}

function deskLine(id: string, organisation: Organisation): string {
  const { name = id, email = '' } = organisation.desks[id] ?? {}
  return `${name} ${isDeskOnTrial(id, organisation) ? `(prøve: ${organisation.trialMailbox})` : email}`
}

function afterwards({ escalation, duty, webhooks }: Organisation): string {
  const { remindAfter, nextLevelAfter, quiet } = escalation
  const calm = quiet
    ? `, ikke fra ${quiet.from} til ${quiet.to}${quiet.weekends ? ' og i helger og høytider' : ''}`
    : ''
  return [
    `Bekrefter ikke lederen: påminnes etter ${minutes(remindAfter)}, neste leder etter ${minutes(nextLevelAfter)}${calm} når det ikke haster.`,
    `Kommer noe som haster ikke fram: ${duty ? `${duty.name} ${duty.email}` : 'ingen får vite det'}.`,
    `Andre systemer: ${webhooks.map(({ name, events }) => `${name} (${events.join(', ')})`).join('; ') || 'ingen'}.`,
  ].join('\n')
}

function minutes(duration: Duration): string {
  return 'months' in duration ? `${duration.months} mnd` : `${Math.round(duration.milliseconds / 60_000)} min`
}

/** Formats rows with each column as wide as its longest cell. */
function drawn(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
}
