import { isOffered, type Language } from '../../dialogs/incident-type.ts'
import { type Texts, textsIn } from '../../dialogs/texts/index.ts'
import { escaped } from '../deliveries/mail-markup.ts'
import { page } from '../desk-page/shell.ts'
import type { Answer } from '../http/answer.ts'
import { HELP_DESK, isOutsideDesk, type Organisation } from '../organisation/organisation.ts'
import { deskNames } from '../show/contact.ts'
import { durationWords } from '../show/retention.ts'
import type { Needs } from './needs.ts'

type Contact = { name: string; email: string; phone?: string | null }
type Section = { heading: string; text: string[] }

/** The employee's privacy notice. */
export function privacyPage({ organisation, incidentTypes }: Needs, language: Language): Answer {
  const texts = textsIn(language)
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
  return sectionsPage(
    privacy.title,
    { language, offered: organisation.languages },
    privacy.sections(about),
    contacts,
  )
}

export function termsPage({ organisation }: Needs, language: Language): Answer {
  const { terms } = textsIn(language)
  const helpDesk = helpDeskOf(organisation)
  const sections = terms.sections({ organisation: organisation.name, helpDesk: helpDesk.name })
  return sectionsPage(terms.title, { language, offered: organisation.languages }, sections, [helpDesk])
}

/** Only those with `freeText` hear who it is about. */
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
  // The organisation's schema demands it.
  return desks[HELP_DESK] ?? { name, email: '' }
}

function sectionsPage(
  title: string,
  spoken: { language: Language; offered: Language[] },
  sections: Section[],
  contacts: Contact[],
): Answer {
  return page(200, title, spoken, [
    `<h1>${escaped(title)}</h1>`,
    ...sections.flatMap(({ heading, text }) => [`<h2>${escaped(heading)}</h2>`, ...text.map(paragraph)]),
    `<h2>${escaped(textsIn(spoken.language).privacy.contact)}</h2>`,
    ...contacts.map(contact),
  ])
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

function contact({ name, email, phone }: Contact): string {
  const mail = `<a href="mailto:${escaped(email)}">${escaped(email)}</a>`
  return `<p>${[escaped(name), mail, ...(phone ? [escaped(phone)] : [])].join('<br>')}</p>`
}
