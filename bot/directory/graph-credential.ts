import type { TokenCredential } from '@azure/identity'

export type GraphIdentity = {
  appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI'
  appId: string
  /** Null for a managed identity. */
  appPassword: string | null
  tenantId: string
  /** Entra's base. */
  authorityHost: string
}

/** The bot's identity for Graph: the same identity as for Bot Framework. */
export function graphCredential(identity: GraphIdentity, onNotSignedIn?: () => void): TokenCredential {
  let credential: Promise<TokenCredential> | undefined
  return {
    async getToken(...asked) {
      credential ??= credentialFor(identity)
      try {
        return await (await credential).getToken(...asked)
      } catch (error) {
        onNotSignedIn?.()
        throw error
      }
    },
  }
}

/** Loaded only here: local mode needs nothing of it. */
async function credentialFor(identity: GraphIdentity): Promise<TokenCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity')
  const { appType, appId, appPassword, tenantId, authorityHost } = identity
  if (appType === 'UserAssignedMSI') return new ManagedIdentityCredential({ clientId: appId })
  return new ClientSecretCredential(tenantId, appId, appPassword ?? '', {
    authorityHost,
    // The discovery asks login.microsoft.com whether the authority exists; it knows Microsoft's clouds only.
    disableInstanceDiscovery: !microsoftClouds.has(new URL(authorityHost).hostname),
  })
}

const microsoftClouds = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
])
