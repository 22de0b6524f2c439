import type { MailboxReader } from '../mailbox/mailbox-reader.ts'
import { readerOf } from '../mailbox/reader-of.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Clock } from '../time/clock.ts'
import { type Check, type Finding, fails, notAsked, works } from './check.ts'
import { GRAPH } from './permissions.ts'
import type { Trial } from './trial.ts'

/** Whether what comes back is seen. Looked for from now on: nobody's mail is listed for it. */
export function mailboxRoute({ config, organisation, directory, clock }: Trial): Check {
  const { ask, roles } = directory
  const reader = readerOf(config.mail, organisation.mailbox, ask)
  const granted = async () => (reader?.way === 'graph' ? ((await roles()) ?? []) : [])
  return {
    what: 'Innkommende e-post',
    ...(reader?.way === 'graph' && { needs: GRAPH }),
    ask: async () => (reader ? look(reader, await granted(), clock) : notAsked('ingen IMAP_URL', WITHOUT)),
  }
}

const WITHOUT = 'Valgfri: uten den ser ingen her at en e-post kommer i retur eller blir svart på'

async function look(reader: MailboxReader, roles: string[], clock: Clock): Promise<Finding> {
  try {
    await reader.list(null, clock())
    return roles.includes('Mail.Read') ? works('gitt i Entra', TOO_MUCH) : works('postboksen kan leses')
  } catch (error) {
    if (error instanceof DeliveryFailure && /^graph 403/.test(error.code)) return notAsked(NO, GIVE)
    if (error instanceof DeliveryFailure && /^graph 404/.test(error.code)) return fails(...MISSING)
    throw error
  } finally {
    await reader.close()
  }
}

const TOO_MUCH =
  'Fjern Mail.Read der: den gjelder alle postbokser. Gi «Application Mail.Read» i Exchange for denne ene'
const NO = 'appen får ikke lese postboksen'
const GIVE = `${WITHOUT}. Gi «Application Mail.Read» i Exchange for «mailbox» i organisasjonsfilen (RBAC for Applications)`
const MISSING = ['postboksen finnes ikke i Exchange', 'Sjekk «mailbox» i organisasjonsfilen'] as const
