import type { IncidentType } from '../../dialogs/incident-type.ts'
import type { LeaderRow, Organisation } from './organisation.ts'
import { type Risk, risky, when } from './risk.ts'

export function risksOfPeople(organisation: Organisation, offered: IncidentType[]): Risk[] {
  const { leaders, duty, privacyOfficer, helpDesk } = organisation
  const asks = offered.some(({ fields }) => fields.some((field) => field.personalDataWhen))
  const empty = risky({
    'helpDesk.onDuty': helpDesk.onDuty !== null && !helpDesk.within && 'brukes ikke uten helpDesk.within',
    leaders: leaders.length === 0 && 'er tom: lederne finnes i Entra alene, og ingen har stedfortreder her',
    duty: !duty && 'er tom: ingen får vite at noe som haster ikke kom fram',
    privacyOfficer:
      !privacyOfficer &&
      asks &&
      'er tom: bare de som ellers får beskjed, hører at personopplysninger kan være på avveie',
  })
  return [...empty, ...leaders.flatMap(ofLeaderRow)]
}

/** The first row for somebody is used; for a department, its own leader has the next. */
function ofLeaderRow(row: LeaderRow, at: number, all: LeaderRow[]): Risk[] {
  const ofSame = (one: LeaderRow) =>
    'person' in row
      ? 'person' in one && one.person === row.person
      : 'department' in one && one.department === row.department
  const first = all.findIndex(ofSame)
  const shadowed =
    'person' in row
      ? `brukes ikke: leaders.${first} er for den samme personen`
      : `gjelder bare lederen i leaders.${first}, som er for den samme avdelingen`
  return [
    ...when(first < at, ['leaders', at], shadowed),
    ...when(row.deputy === row.leader, ['leaders', at, 'deputy'], 'er lederen selv'),
  ]
}
