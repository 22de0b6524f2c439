import { createLog } from '../remote/log.ts'
import { signInAs } from '../teams/credentials.ts'
import { type Check, type Finding, notAsked, works } from './check.ts'
import type { Directory } from './directory.ts'
import type { Installation } from './installation.ts'

export const GRAPH = 'Innlogging til Microsoft Graph'

/** Nothing is said to Teams: the token alone shows that it would know us. */
export function teamsSignIn({ config }: Installation): Check {
  const signIn = signInAs(config.identity, config.botFramework, createLog('silent'))
  const ask = async (): Promise<Finding> => {
    if (!config.identity) return notAsked('lokal modus logger ikke inn')
    await signIn()
    return works('Bot Framework gir token')
  }
  return { what: 'Innlogging til Teams', ask }
}

export function graphSignIn({ config }: Installation, directory: Directory): Check {
  const ask = async (): Promise<Finding> => {
    if (!config.identity) return notAsked('lokal modus logger ikke inn')
    await directory.roles()
    return works('Entra gir token')
  }
  return { what: GRAPH, ask }
}
