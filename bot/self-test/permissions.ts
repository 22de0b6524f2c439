import { z } from 'zod'
import { path } from '../directory/graph-request.ts'
import { createLog } from '../remote/log.ts'
import { signInAs } from '../teams/credentials.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'
import { graphSaid } from './failure-advice.ts'

export const GRAPH = 'Innlogging til Microsoft Graph'

/** Gets a token without calling Teams, which proves that Teams would know us. */
export function signInChecks({ config, directory }: Trial): Check[] {
  const { signIn } = signInAs(config.identity, config.botFramework, createLog('silent'))
  const check = (what: string, ask: () => Promise<unknown>, token: string): Check => ({
    what,
    ask: async () => {
      if (!config.identity) return notAsked('lokal modus logger ikke inn')
      await ask()
      return works(token)
    },
  })
  return [
    check('Innlogging til Teams', signIn, 'Bot Framework gir token'),
    check(GRAPH, directory.roles, 'Entra gir token'),
  ]
}

export const READ_PEOPLE = 'Tilgangen User.Read.All'

/** Checks the required and optional permissions in Entra; not for mail, which Exchange permits. */
export function permissionChecks({ directory }: Trial): Check[] {
  return [
    { what: READ_PEOPLE, needs: GRAPH, ask: () => askForPeople(directory) },
    {
      what: `Tilgangen ${INSTALL[0]}`,
      needs: GRAPH,
      ask: async () => judgeInstalling(await directory.roles()),
    },
    ...optional.map((permission) => ({
      what: `Tilgangen ${permission.names[0]}`,
      needs: READ_PEOPLE,
      ask: () => askOptional(permission, directory),
    })),
  ]
}

const GRANT = 'som programtillatelse for Microsoft Graph i Entra, med administratorsamtykke'

/** Tried rather than read from the token, as several permissions suffice. Reads two fields of one person. */
async function askForPeople({ ask }: Trial['directory']): Promise<Finding> {
  const { status, body } = await ask({ path: '/users?$top=1&$select=department,accountEnabled' })
  if (status === 200 && onePerson.safeParse(body).success) return works('gitt')
  // With less, Graph refuses or omits the field.
  if (status === 200 || status === 403)
    return fails('ikke gitt', `Gi den ${GRANT}. Uten den finnes ingen ledere`)
  return graphSaid(status)
}

const onePerson = z.object({ value: z.array(z.object({ accountEnabled: z.boolean() })) })

/** The first is the one to ask for; the others include it. */
const INSTALL = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
]

/** Read from the token: others also permit the harmless request, reading installed apps. */
function judgeInstalling(roles: string[] | null): Finding {
  if (!roles) return notAsked('kan ikke leses av tokenet, og en prøve ville installere appen hos noen')
  if (INSTALL.some((name) => roles.includes(name))) return works('gitt')
  return fails(
    'ikke gitt',
    `Gi den ${GRANT}. Uten den får ledere som ikke har appen, e-post i stedet for et kort`,
  )
}

type Optional = { names: string[]; probe: (personId: string) => string; without: string }

const ABSENCE =
  'Valgfri: en av MailboxSettings.Read og Presence.Read.All trengs for å se at en leder er borte'
const DEVICES =
  'Valgfri: uten den viser ikke saker om utstyr hvilke enheter som er registrert i Intune, og ingen kan velge blant sine. Den leser bare'

const optional: Optional[] = [
  {
    names: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
    probe: (id) => path`/users/${id}/mailboxSettings/automaticRepliesSetting`,
    without: ABSENCE,
  },
  {
    names: ['Presence.Read.All', 'Presence.ReadWrite.All'],
    probe: (id) => path`/users/${id}/presence`,
    without: ABSENCE,
  },
  {
    names: ['DeviceManagementManagedDevices.Read.All', 'DeviceManagementManagedDevices.ReadWrite.All'],
    probe: (id) => path`/users/${id}/managedDevices?$select=id`,
    without: DEVICES,
  },
]

/** A permission not in the token may come from Exchange, which a request for somebody's data shows. */
async function askOptional(
  { names, probe, without }: Optional,
  { roles, somebody, ask }: Trial['directory'],
): Promise<Finding> {
  const granted = await roles()
  if (granted?.some((role) => names.includes(role))) return works('gitt')
  const person = await somebody()
  if (!person) return notAsked('ikke i tokenet', without)
  const { status } = await ask({ path: probe(person.id) })
  if (status === 200) return works('gitt')
  return notAsked(status === 403 ? 'ikke gitt' : `Graph svarte ${status}`, without)
}
