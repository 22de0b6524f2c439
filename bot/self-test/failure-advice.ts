import { type Finding, fails } from './check.ts'

/** The result for an answer of Graph without words of its own. */
export function graphSaid(status: number): Finding {
  return fails(`Graph svarte ${status}`, adviceFor(`graph ${status}`))
}

export function adviceFor(code: string): string | undefined {
  return advice.find(([shape]) => shape.test(code))?.[1]
}

const secret =
  'Lag en ny klienthemmelighet i appregistreringen, og sett den i MicrosoftAppPassword, eller last opp sertifikatet fra MicrosoftAppCertificate_FILE der'
const app = 'Sjekk MicrosoftAppId og MicrosoftAppTenantId: appen finnes ikke i den organisasjonen'
const network = 'Sjekk at denne maskinen når adressen, og at navn, brannmur og sertifikat stemmer'

const exchange = 'Er det Exchange Online, bruk MAIL_TRANSPORT=graph'

const advice: [RegExp, string][] = [
  [/AADSTS7000215|AADSTS7000222|AADSTS700027|invalid_client/, secret],
  [/AADSTS700016|unauthorized_client/, app],
  [/AADSTS90002|invalid_tenant|tenant_not_found/, 'Sjekk MicrosoftAppTenantId'],
  [/network_error/, network],
  [
    /^entra|^teams sign-in/,
    'Sjekk MicrosoftAppId, MicrosoftAppPassword og MicrosoftAppTenantId, og at denne maskinen når Entra',
  ],
  [
    /^graph 401/,
    'Graph tar ikke imot tokenet: sjekk at GRAPH_URL og AZURE_AUTHORITY_HOST hører til samme sky',
  ],
  [
    /^graph 403 ErrorSendAsDenied/,
    'Postboksen får ikke sende som seg selv: sjekk «mailbox» i organisasjonsfilen',
  ],
  [/^graph 403/, 'En tilgang mangler: se linjene om tilganger'],
  [/^graph 404 ErrorInvalidUser/, 'Postboksen finnes ikke i Exchange: sjekk «mailbox» i organisasjonsfilen'],
  [/^graph 404/, 'Sjekk GRAPH_URL'],
  [/^graph (429|5\d\d)/, 'Microsoft Graph kan ikke svare nå. Prøv igjen om litt'],
  [/^graph [A-Z]/, network],
  [
    /^smtp (530|534|535)/,
    `E-posttjeneren vil ha et annet brukernavn eller passord: sjekk SMTP_URL. ${exchange}`,
  ],
  [/^smtp 5\d\d/, `E-posttjeneren sier nei: sjekk SMTP_URL, og at tjeneren har STARTTLS. ${exchange}`],
  [/^smtp 4\d\d/, 'E-posttjeneren kan ikke svare nå. Prøv igjen om litt'],
  [/^smtp/, `${network} (SMTP_URL)`],
  [/^imap AUTH/, `E-posttjeneren vil ha et annet brukernavn eller passord: sjekk IMAP_URL. ${exchange}`],
  [
    /^imap STARTTLS/,
    'E-posttjeneren har ikke STARTTLS: oppgi en adresse som begynner med imaps:// i IMAP_URL',
  ],
  [/^imap/, `${network} (IMAP_URL)`],
  [/^webhook (401|403)/, 'Sjekk at mottakeren har samme hemmelighet («secret» i organisasjonsfilen)'],
  [/^webhook (3\d\d|404)/, 'Sjekk «url» i organisasjonsfilen: mottakeren er ikke der'],
  [/^webhook 410/, 'Mottakeren vil ikke ha flere: ta den ut av organisasjonsfilen, eller oppgi en ny «url»'],
  [/^webhook \d/, 'Mottakeren tok ikke imot: se i loggen der'],
  [/^webhook/, `${network} («url» i organisasjonsfilen)`],
  [/^bad address/, 'Sjekk adressene i organisasjonsfilen'],
]
