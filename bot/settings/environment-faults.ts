// Dependencies between variables. Each variable's own form is in environment.ts.

/** The variables that are set and not empty. */
export type Given = Partial<Record<string, string>>

export const addressesOfTheCloud = [
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromChannelTokenIssuer',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
] as const

export function productionFaults(given: Given): string[] {
  return [
    ...portFaults(given),
    ...proofFaults(given),
    ...databaseFaults(given),
    ...mailFaults(given),
    ...botFrameworkFaults(given),
  ]
}

// Found only after a database was made, otherwise.
function portFaults({ PORT = '3978', METRICS_PORT }: Given): string[] {
  return METRICS_PORT === PORT ? ['METRICS_PORT: oppgi en annen enn PORT, som er den samme'] : []
}

function proofFaults(given: Given): string[] {
  const managed = given.MicrosoftAppType?.toLowerCase() === 'userassignedmsi'
  const [password, certificate] = [isGiven(given, 'MicrosoftAppPassword'), given.MicrosoftAppCertificate_FILE]
  if (managed && password) return ['MicrosoftAppPassword: ta den bort, UserAssignedMSI har ingen']
  if (managed && certificate) return ['MicrosoftAppCertificate_FILE: ta den bort, UserAssignedMSI har ingen']
  if (password && certificate) return ['MicrosoftAppCertificate_FILE: ta bort den eller MicrosoftAppPassword']
  if (managed || password || certificate) return []
  return [
    'MicrosoftAppPassword: oppgi klienthemmeligheten til appen, eller et sertifikat i MicrosoftAppCertificate_FILE',
  ]
}

function databaseFaults(given: Given): string[] {
  if (isGiven(given, 'DATABASE_URL') || given.DATA_DIR) return []
  return [
    'DATABASE_URL: oppgi adressen til en PostgreSQL-tjener, eller en mappe til den innebygde databasen i DATA_DIR',
  ]
}

export function mailFaults(given: Given): string[] {
  if (given.MAIL_TRANSPORT === 'smtp')
    return isGiven(given, 'SMTP_URL') ? [] : ['SMTP_URL: oppgi e-posttjeneren, for MAIL_TRANSPORT er smtp']
  // An invalid value does not tell which of the two was meant.
  if ((given.MAIL_TRANSPORT ?? 'graph') !== 'graph') return []
  return ['SMTP_URL', 'SMTP_EHLO_NAME', 'IMAP_URL']
    .filter((name) => isGiven(given, name))
    .map((name) => `${name}: ta den bort, eller skriv MAIL_TRANSPORT=smtp: bare da brukes den`)
}

/** Tells whether it is set, also by an unreadable file, which is a fault of its own. */
function isGiven(given: Given, name: string): boolean {
  return Boolean(given[name] || given[`${name}_FILE`])
}

// Setting one makes Bot Framework drop its built-in values for all the others. OAuthUrl is for signing people
// in through the bot, which Straks never does.
function botFrameworkFaults(given: Given): string[] {
  const missing = addressesOfTheCloud.filter((name) => !given[name])
  if (missing.length === addressesOfTheCloud.length && !given.OAuthUrl) return []
  return missing.map((name) => `${name}: oppgi den også, ${addressesOfTheCloud.join(', ')} hører sammen`)
}
