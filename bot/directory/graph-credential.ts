import type { TokenCredential } from '@azure/identity'
import type { Logger } from 'pino'
import type { Identity } from '../settings/config.ts'
import { appCredential } from './app-credential.ts'

/**
 * The bot's identity for Graph: the same identity as for Bot Framework.
 * @param authorityHost Entra's base
 */
export function graphCredential(identity: Identity, authorityHost: string, log: Logger): TokenCredential {
  const door = {
    tenantId: identity.tenantId,
    authorityHost,
    // The discovery asks login.microsoft.com whether the authority exists; it knows Microsoft's clouds only.
    disableInstanceDiscovery: !microsoftClouds.has(new URL(authorityHost).hostname),
  }
  return appCredential(identity, door, log)
}

const microsoftClouds = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
])
