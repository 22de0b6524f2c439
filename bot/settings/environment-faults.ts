// What one variable demands of another. What each must look like by itself is in environment.ts.

/** The variables that are set and not empty, as they were written. */
export type Given = Partial<Record<string, string>>

export const addressesOfTheCloud = [
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromChannelTokenIssuer',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'OAuthUrl',
] as const

export function localFaults(given: Given): string[] {
  return [...poolerFaults(given), ...mailFaults(given)]
}

export function productionFaults(given: Given): string[] {
  return [
    ...proofFaults(given),
    ...databaseFaults(given),
    ...poolerFaults(given),
    ...mailFaults(given),
    ...botFrameworkFaults(given),
  ]
}

function proofFaults(given: Given): string[] {
  const managed = given.MicrosoftAppType?.toLowerCase() === 'userassignedmsi'
  const [password, certificate] = [isGiven(given, 'MicrosoftAppPassword'), given.MicrosoftAppCertificate_FILE]
  if (managed && password) return ['MicrosoftAppPassword: leave it out, UserAssignedMSI has none']
  if (managed && certificate) return ['MicrosoftAppCertificate_FILE: leave it out, UserAssignedMSI has none']
  if (password && certificate) return ['MicrosoftAppCertificate_FILE: leave it out, or MicrosoftAppPassword']
  if (managed || password || certificate) return []
  return [
    "MicrosoftAppPassword: give the registration's client secret, or a certificate in MicrosoftAppCertificate_FILE",
  ]
}

function databaseFaults(given: Given): string[] {
  if (isGiven(given, 'DATABASE_URL') || given.DATA_DIR) return []
  return [
    'DATABASE_URL: give the address of a PostgreSQL server, or DATA_DIR, a folder for the embedded database',
  ]
}

function poolerFaults(given: Given): string[] {
  if (!isGiven(given, 'DATABASE_DIRECT_URL') || isGiven(given, 'DATABASE_URL')) return []
  return ['DATABASE_DIRECT_URL: leave it out, or give the address of the pooler in DATABASE_URL too']
}

function mailFaults(given: Given): string[] {
  if (given.MAIL_TRANSPORT === 'smtp')
    return isGiven(given, 'SMTP_URL') ? [] : ['SMTP_URL: give the mail server, as MAIL_TRANSPORT is smtp']
  return isGiven(given, 'IMAP_URL')
    ? ['IMAP_URL: leave it out, the mailbox is read through Graph unless MAIL_TRANSPORT is smtp']
    : []
}

/** Also when its file cannot be read, which is told by itself. */
function isGiven(given: Given, name: string): boolean {
  return Boolean(given[name] || given[`${name}_FILE`])
}

// One of them is enough to make Bot Framework forget its built-in values for all the others.
function botFrameworkFaults(given: Given): string[] {
  const missing = addressesOfTheCloud.filter((name) => !given[name])
  if (missing.length === addressesOfTheCloud.length) return []
  return missing.map((name) => `${name}: give it too, ${addressesOfTheCloud.join(', ')} belong together`)
}
