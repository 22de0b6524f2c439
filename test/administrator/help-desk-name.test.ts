import assert from 'node:assert/strict'
import { applyOverrides, helpDeskName, type Organisation } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { causeWords, type IncidentType } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { languages } from '../../dialogs/language.ts'
import { appFiles } from '../../manifest/package.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { complete, withOrganisationFile } from '../helpers/organisation-file.ts'
import { textsUnder } from '../helpers/shown-texts.ts'

describe('The name of the help desk', () => {
  const file = withOrganisationFile()

  it('is in the organisation file, in each language', async () => {
    assert.deepEqual(await namesIn('organisation/eigersund'), [
      'Brukerhjelpen',
      'Brukerhjelpen',
      'the IT help desk',
    ])
    assert.deepEqual(await namesIn('organisation/fjordvik'), ['IKT-hjelpa', 'IKT-hjelpa', 'IKT-hjelpa'])
  })

  it('is the name of its desk when the file gives no other', async () => {
    const organisation = await file.read(complete)
    for (const language of languages) assert.equal(helpDeskName(organisation, language), 'IKT')
  })

  it('must be given in every language that is offered', async () => {
    assert.deepEqual(
      await file.faultsOf(`${complete}languages: [nn, nb]\ntexts: { helpDesk: { nn: IKT } }\n`),
      ['21 texts.helpDesk.nb: mangler, skal være tekst (tall i anførselstegn)'],
    )
  })

  it('is filled into the words of every type, and no placeholder is left there', async () => {
    for (const folder of ['organisation/eigersund', 'organisation/fjordvik']) {
      const texts = ownTypes(await read(folder)).flatMap(saidBy)
      assert.ok(texts.length > 300)
      assert.deepEqual(
        texts.filter(({ text }) => /[{}]| \(§(?:\)| [a-z])/.test(text)),
        [],
      )
    }
  })

  it('begins a sentence with a capital, and is written as given within one', async () => {
    const { desks } = await read('organisation/fjordvik')
    const name = { nb: 'brukerstøtta', nn: 'brukarstøtta', en: 'support' }
    const types = ownTypes({ ...(await read('organisation/fjordvik')), desks, texts: { helpDesk: name } })
    const password = types.find(({ id }) => id === 'system-password') ?? assert.fail()
    assert.equal(
      causeWords(password, 'forgotten', 'nn')?.notYet,
      'Passordet er ikkje endra. Brukarstøtta tek kontakt med deg først.',
    )
    assert.equal(
      causeWords(password, 'compromised', 'nn')?.afterWithdrawal,
      'Har brukarstøtta allereie stengt tilgangen, er han framleis stengd.',
    )
  })

  it('is in the Teams app', async () => {
    const files = await appFiles({
      TEAMS_APP_ID: '33333333-3333-3333-3333-333333333333',
      MicrosoftAppId: '44444444-4444-4444-4444-444444444444',
      PUBLIC_URL: 'https://straks.example.no',
      ORGANISATION_FILE: 'organisation/fjordvik',
    })
    for (const name of ['manifest.json', 'nb.json', 'nn.json']) {
      const text = Buffer.from(files[name] ?? []).toString()
      assert.equal(text.split('IKT-hjelpa').length, 3, name)
      assert.doesNotMatch(text, /Brukerhjelp|IT help desk|\{\{/, name)
    }
  })

  it('is understood when people ask for the help desk by it', () => {
    for (const text of ['eg vil snakke med IKT-hjelpa', 'kan eg ringe ikt-hjelpa?', 'når opnar ikt-hjelpa?'])
      assert.equal(new DialogChat({ language: 'nn' }).say(text).shown, 'contact', text)
  })
})

function read(folder: string): Promise<Organisation> {
  return readOrganisation(folder, { incidentTypes, env: { TOPDESK_WEBHOOK_SECRET: SECRET } })
}

const SECRET = `whsec_${Buffer.alloc(24).toString('base64')}`

async function namesIn(folder: string): Promise<string[]> {
  const organisation = await read(folder)
  return languages.map((language) => helpDeskName(organisation, language))
}

function ownTypes(organisation: Organisation): IncidentType[] {
  return applyOverrides(incidentTypes, organisation)
}

/** Returns all texts of a type, in every language. */
function saidBy({ id, words, fields, decision, claims, resolutionWords }: IncidentType) {
  const decided = { leader: 'Ada Bo', employee: null, cause: null, facts: {} }
  const told = languages.flatMap((language) =>
    Object.values(decision?.told[language] ?? {}).map((tell) => tell(decided)),
  )
  const { question, reason, outstanding } = decision ?? {}
  return textsUnder(
    {
      words,
      fields: fields.map(({ words }) => words),
      question,
      reason,
      outstanding,
      told,
      claims: claims?.map((one) => one.words),
      resolutionWords,
    },
    id,
  )
}
