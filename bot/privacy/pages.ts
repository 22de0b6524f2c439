import type { Request } from 'restify'
import { isOffered } from '../../dialogs/incident-type.ts'
import type { Texts } from '../../dialogs/texts/index.ts'
import { escaped } from '../deliveries/mail-markup.ts'
import { page } from '../desk-page/shell.ts'
import { languageOf } from '../http/accepted-language.ts'
import type { Answer } from '../http/answer.ts'
import { pageRoutes, type Route } from '../http/server.ts'
import { HELP_DESK, isOutsideDesk } from '../organisation/help-desk.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { deskNames } from '../show/contact.ts'
import { forReader, type Needs, type Reader } from '../show/needs.ts'
import { durationWords } from '../show/retention.ts'

type Contact = { name: string; email: string; phone?: string | null }
type Section = { heading: string; text: string[] }

/** Routes for the Teams app's links: the privacy statement and the terms of use. */
export function privacyRoutes(context: Needs): Route[] {
  const { languages } = context.organisation
  const readerOf = (request: Request) => forReader(context, languageOf(request, languages))
  return [
    ...pageRoutes('/privacy', async (request) => privacyPage(readerOf(request))),
    ...pageRoutes('/terms', async (request) => termsPage(readerOf(request))),
  ]
}

function privacyPage(reader: Reader): Answer {
  const { organisation, incidentTypes, texts } = reader
  const { privacy } = texts
  const { name, retention, privacyOfficer } = organisation
  const desks = [...new Set(incidentTypes.filter(isOffered).flatMap((type) => type.desks))].filter(
    isOutsideDesk,
  )
  const about = {
    organisation: name,
    helpDesk: helpDeskOf(organisation).name,
    desks: deskNames(organisation, desks),
    systems: systemsOf(organisation, texts),
    personalData: durationWords(retention.personalData, texts),
    drafts: durationWords(retention.drafts, texts),
    archived: organisation.archive !== null,
    eraseOnRequest: retention.eraseOnRequest === true,
  }
  const contacts = [...(privacyOfficer ? [privacyOfficer] : []), helpDeskOf(organisation)]
  return sectionsPage({ title: privacy.title, sections: privacy.sections(about), contacts }, reader)
}

function termsPage(reader: Reader): Answer {
  const { organisation, incidentTypes, language } = reader
  const { terms } = reader.texts
  const helpDesk = helpDeskOf(organisation)
  const offered = incidentTypes.filter(isOffered).map(({ words }) => words[language].menu)
  const sections = terms.sections({ organisation: organisation.name, helpDesk: helpDesk.name, offered })
  return sectionsPage({ title: terms.title, sections, contacts: [helpDesk] }, reader)
}

/** Only webhooks with `freeText` receive names. */
function systemsOf({ webhooks }: Organisation, { privacy }: Texts): string[] {
  const named = (freeText: boolean) =>
    webhooks.filter((one) => one.freeText === freeText).map(({ name }) => name)
  const [whole, codes] = [named(true), named(false)]
  return [
    ...(whole.length > 0 ? [privacy.systemsTold(whole.join(', '))] : []),
    ...(codes.length > 0 ? [privacy.systemsCounted(codes.join(', '))] : []),
  ]
}

function helpDeskOf({ desks, name }: Organisation): Contact {
  // Required by the organisation's schema.
  return desks[HELP_DESK] ?? { name, email: '' }
}

function sectionsPage(
  { title, sections, contacts }: { title: string; sections: Section[]; contacts: Contact[] },
  reader: Reader,
): Answer {
  return page(200, title, reader, [
    `<h1>${escaped(title)}</h1>`,
    ...sections.flatMap(({ heading, text }) => [
      `<h2>${escaped(heading)}</h2>`,
      ...text.map((one) => `<p>${escaped(one)}</p>`),
    ]),
    `<h2>${escaped(reader.texts.privacy.contact)}</h2>`,
    ...contacts.map(contact),
  ])
}

function contact({ name, email, phone }: Contact): string {
  const mail = `<a href="mailto:${escaped(email)}">${escaped(email)}</a>`
  return `<p>${[escaped(name), mail, ...(phone ? [escaped(phone)] : [])].join('<br>')}</p>`
}
