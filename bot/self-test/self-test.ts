import type { Clock } from '../time/clock.ts'
import { contactChecks, type Dns, deskChecks } from './addresses.ts'
import { archiveChecks } from './archive-folder.ts'
import { catalogueCheck } from './catalogue.ts'
import { certificateChecks, publicCertificateCheck } from './certificates.ts'
import type { Check } from './check.ts'
import { clockChecks, microsoftTime, type TimeOf } from './clocks.ts'
import { databaseCheck, goodRunChecks } from './database.ts'
import { openDirectory } from './directory.ts'
import { helpDeskChecks } from './help-desk-group.ts'
import type { Installation } from './installation.ts'
import { leaderRowChecks, lookUpChecks } from './leader-look-up.ts'
import { mailboxRoute } from './mailbox-route.ts'
import { monitoringCheck } from './monitoring.ts'
import { mailRoute, testMail } from './outgoing-mail.ts'
import { permissionChecks, signInChecks } from './permissions.ts'
import { webhookChecks } from './webhooks.ts'

export type Asked = {
  /** People whose leaders are looked up, by user name or Entra id. */
  people: string[]
  /** One mail is sent, to the municipality itself, and one event to each webhook. */
  mail: boolean
}

export type World = { dns: Dns; clock: Clock; timeAtMicrosoft?: TimeOf }

/** Everything that can be tried without a word to anybody outside, in the order in which a report travels. */
export function checksOf(installation: Installation, { people, mail }: Asked, world: World): Check[] {
  const { dns, clock, timeAtMicrosoft = microsoftTime } = world
  const directory = openDirectory(installation, people)
  return [
    databaseCheck(installation),
    ...certificateChecks(installation, clock),
    ...archiveChecks(installation),
    ...clockChecks(installation, clock, timeAtMicrosoft),
    publicCertificateCheck(installation, clock),
    ...signInChecks(installation, directory),
    ...permissionChecks(directory),
    mailRoute(installation, directory, mail),
    mailboxRoute(installation, directory, clock),
    ...(mail ? [testMail(installation, directory, clock)] : []),
    ...deskChecks(installation, dns),
    ...webhookChecks(installation, mail, clock),
    catalogueCheck(installation, directory),
    ...leaderRowChecks(installation, directory),
    ...lookUpChecks(people, installation, directory, clock),
    ...helpDeskChecks(installation, directory, people),
    ...contactChecks(installation, directory, dns),
    monitoringCheck(installation),
    ...goodRunChecks(installation, clock),
  ]
}
