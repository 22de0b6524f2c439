import { contactChecks, deskChecks } from './addresses.ts'
import { archiveChecks } from './archive-folder.ts'
import { catalogueCheck } from './catalogue.ts'
import { certificateChecks, publicCertificateCheck } from './certificates.ts'
import type { Asked, Check, Installation, Trial } from './check.ts'
import { clockChecks, microsoftTime } from './clocks.ts'
import { databaseCheck, goodRunChecks } from './database.ts'
import { openDirectory } from './directory.ts'
import { helpDeskChecks } from './help-desk-group.ts'
import { leaderRowChecks, lookUpChecks } from './leader-look-up.ts'
import { mailboxRoute, mailRoute, testMail } from './mail.ts'
import { monitoringCheck } from './monitoring.ts'
import { permissionChecks, signInChecks } from './permissions.ts'
import { webhookChecks } from './webhooks.ts'

export type World = Pick<Trial, 'dns' | 'clock'> & Partial<Pick<Trial, 'timeAtMicrosoft'>>

/** Returns all checks that tell nobody outside, in the order in which a report travels. */
export function checksOf(installation: Installation, asked: Asked, world: World): Check[] {
  const directory = openDirectory(installation.config, installation.organisation, asked.people)
  const trial = { timeAtMicrosoft: microsoftTime, ...installation, ...asked, ...world, directory }
  return [
    databaseCheck,
    certificateChecks,
    archiveChecks,
    clockChecks,
    publicCertificateCheck,
    signInChecks,
    permissionChecks,
    mailRoute,
    mailboxRoute,
    testMail,
    deskChecks,
    webhookChecks,
    catalogueCheck,
    leaderRowChecks,
    lookUpChecks,
    helpDeskChecks,
    contactChecks,
    monitoringCheck,
    goodRunChecks,
  ].flatMap((checksIn) => checksIn(trial))
}
