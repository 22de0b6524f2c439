import type { TokenCredential } from '@azure/identity'
import type { Logger } from 'pino'
import type { Identity } from '../settings/config.ts'
import { appCredential } from './app-credential.ts'

/**
 * The bot's identity for Graph: the same identity as for Bot Framework.
 * @param authorityHost Entra's base
 * @param onNotSignedIn Entra did not let us in
 */
export function graphCredential(
  identity: Identity,
  authorityHost: string,
  log: Logger,
  onNotSignedIn?: () => void,
): TokenCredential {
  const door = {
    tenantId: identity.tenantId,
    authorityHost,
    // The discovery asks login.microsoft.com whether the authority exists; it knows Microsoft's clouds only.
    disableInstanceDiscovery: !microsoftClouds.has(new URL(authorityHost).hostname),
  }
  const credential = appCredential(identity, door, log)
  return {
    async getToken(...asked) {
      try {
        return await credential.getToken(...asked)
      } catch (error) {
        onNotSignedIn?.()
        throw error
      }
    },
  }
}

const microsoftClouds = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
])
