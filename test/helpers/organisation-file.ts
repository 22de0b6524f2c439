import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OrganisationFaults, readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { newFolder } from './run-folder.ts'

export const kari = '11111111-1111-1111-1111-111111111111'
export const ola = '22222222-2222-2222-2222-222222222222'

/** A file with every key. */
export const complete = `name: Vestre Eksempel kommune
delivery: live
trialMailbox: straks-test@example.no
mailbox: straks@example.no
desks:
  buypass:   { name: Buypass, email: kundeservice@buypass.no, phone: , hours: , url: , worksIn: own-system }
  nhn:       { name: Norsk Helsenett, email: kundesenter@nhn.no, worksIn: own-system }
  help-desk: { name: IKT, email: ikt@example.no, worksIn: straks }
helpDesk:  { groupId: 00000000-0000-0000-0000-000000000000 }
leaders:
  - { department: Hjemmetenesta, leader: ${kari}, deputy: ${ola} }
  - { person: ${ola}, leader: ${kari} }
escalation: { remindAfter: 30m, nextLevelAfter: 60m, quiet: { from: "22:00", to: "07:00", weekends: true } }
giveUpAfter: 24h
retention: { personalData: 12mo, drafts: 7d }
privacyOfficer: { name: , email: }
duty: { name: Vakta, email: vakt@example.no, phone: }
links: { instruction: https://www.example.no/instruks }
incidentTypes: {}
`

/** For a whole `describe`: organisation files as an administrator may write them. */
export function withOrganisationFile() {
  const folder = newFolder('organisation')

  /** Writes another file into the same folder. */
  function put(name: string, content: string | Buffer): Promise<void> {
    return writeFile(join(folder, name), content)
  }

  async function read(text: string | Buffer, env?: NodeJS.ProcessEnv) {
    const file = join(folder, 'organisation.yaml')
    await writeFile(file, text)
    return readOrganisation(file, { incidentTypes, ...(env && { env }) })
  }

  async function faultsOf(text: string | Buffer, env?: NodeJS.ProcessEnv): Promise<string[]> {
    const error = await read(text, env).then(
      () => assert.fail('the file was accepted'),
      (reason: unknown) => reason,
    )
    if (!(error instanceof OrganisationFaults)) throw error
    return error.faults.map(({ line, message }) => `${line} ${message}`)
  }

  return { read, put, faultsOf }
}
