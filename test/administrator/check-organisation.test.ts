import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startOfBundled } from '../helpers/bundled.ts'
import { runHere, runToEnd } from '../helpers/command.ts'
import { complete } from '../helpers/organisation-file.ts'
import { newFolder } from '../helpers/run-folder.ts'

describe('npm run check-organisation', () => {
  const folder = newFolder('check')

  const PROGRAM = 'bot/check-organisation-command.ts'
  const check = (given: string) => runHere(PROGRAM, [given])

  /** Returns the output for a folder with this file, without the folder's path. */
  async function checked(text: string): Promise<{ code: unknown; lines: string[] }> {
    await writeFile(join(folder, 'organisation.yaml'), text)
    const { code, out } = await check(folder)
    return { code, lines: out.replaceAll(`${folder}/`, '').trimEnd().split('\n') }
  }

  /** Returns the complete file with some pieces replaced. */
  function changed(...changes: [string, string][]): string {
    return changes.reduce((text, [piece, instead]) => {
      assert.ok(text.includes(piece), piece)
      return text.replace(piece, instead)
    }, complete)
  }

  it('tells all faults of the file and of the instruction beside it, each with its line', async () => {
    await writeFile(join(folder, 'instruks.md'), '# Instruks\n\n## 3.1 Kort\n\n## 3.1 Igjen\n')
    const { code, lines } = await checked(
      changed(
        ['giveUpAfter: 24h', 'giveUpAfter: soon'],
        ['https://www.example.no/instruks', 'instruks.md'],
        [
          'incidentTypes: {}',
          [
            'types: { buypass-card: { paragraph: "3.1" }, system-password: { paragraph: "3.2" }, nhn-credentials: {} }',
            'languages: [nn, sv]',
            'holidays: [julaften]',
            'texts: { farewell: {} }',
            'answers:',
            '  printing: { paragraph: 2.3, nb: Nei. }',
            '  weather: {}',
          ].join('\n'),
        ],
      ),
    )
    assert.equal(code, 1)
    assert.deepEqual(lines, [
      'FEIL  organisation.yaml:14: giveUpAfter: skal være en varighet som 30m: et helt tall og s, m, h, d eller mo',
      'FEIL  organisation.yaml:18: links.instruction: instruks.md, linje 5: overskriften «3.1» står to ganger, behold én',
      'FEIL  organisation.yaml:18: links.instruction: instruks.md har ingen overskrift for § 3.2, som system-password viser til: skriv en, som «## 3.2 …»',
      'FEIL  organisation.yaml:19: types.nhn-credentials.paragraph: mangler, skal være en paragraf i anførselstegn, som "2.6", eller "3.1–3.2" for flere',
      'FEIL  organisation.yaml:20: languages[1]: skal være en av nb, nn, en',
      'FEIL  organisation.yaml:21: holidays[0]: skal være en dag som 2026-12-24',
      'FEIL  organisation.yaml:22: texts.farewell: ukjent nøkkel, skal være en av instruction, helpDesk, greeting, help, notHere, welcome',
      'FEIL  organisation.yaml:24: answers.printing.paragraph: skal være en paragraf i anførselstegn, som "2.6", eller "3.1–3.2" for flere',
      'FEIL  organisation.yaml:24: answers.printing.nn: mangler, skal være tekst (tall i anførselstegn)',
      'FEIL  organisation.yaml:25: answers.weather: ukjent nøkkel, skal være en av scope, purpose, responsibility, definitions, own-equipment, other-rules, storage, setup, locking, card-and-pin, health-network, work-systems, equipment-gone, whom-to-tell, onlookers, care, printing, hand-back, data-at-home',
    ])
  })

  it('warns of what is allowed but risky, each with its line', async () => {
    const { code, lines } = await checked(
      changed(
        ['delivery: live', 'delivery: trial'],
        ['phone: , hours: ,', 'phone: , hours: "man-fre 8-16",'],
        ['kundesenter@nhn.no', 'Kundeservice@Buypass.no'],
        ['email: ikt@example.no', 'email: straks@example.no'],
        ['remindAfter: 30m', 'remindAfter: 2h'],
        ['personalData: 12mo', 'personalData: 60mo'],
        ['drafts: 7d', 'drafts: 3mo, eraseOnRequest: true'],
        ['duty: { name: Vakta, email: vakt@example.no, phone: }', 'duty: { name: , email: , phone: }'],
        [
          'incidentTypes: {}',
          [
            'incidentTypes: { equipment-lost: { leader: none, urgency: { stolen: normal } } }',
            'webhooks:',
            '  - { url: "http://127.0.0.1:9/x", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLASQ, freeText: true }',
            'closeHandedOverAfter: null',
          ].join('\n'),
        ],
      ),
    )
    assert.equal(code, 0)
    assert.deepEqual(
      lines.filter((line) => line.startsWith('PASS PÅ')),
      [
        'PASS PÅ  organisation.yaml:1: types mangler: paragrafene er de i eksempelet som følger med Straks',
        'PASS PÅ  organisation.yaml:1: answers mangler: paragrafene er de i eksempelet som følger med Straks',
        'PASS PÅ  organisation.yaml:2: delivery prøvedrift er på: e-post til andre enn kommunen går til straks-test@example.no',
        'PASS PÅ  organisation.yaml:4: mailbox straks@example.no finnes ikke: bytt den ut med deres egen',
        'PASS PÅ  organisation.yaml:6: desks.buypass.hours er ikke som man-fre 08:00-15:30: vises som det står, men sier ingen om det er åpent nå',
        'PASS PÅ  organisation.yaml:7: desks.nhn.email har samme postkasse som buypass: Kundeservice@Buypass.no',
        'PASS PÅ  organisation.yaml:8: desks.help-desk.email er postkassen som Straks selv sender fra',
        'PASS PÅ  organisation.yaml:9: helpDesk.groupId er ikke satt: ingen blir saksbehandler',
        'PASS PÅ  organisation.yaml:13: escalation.nextLevelAfter er ikke etter remindAfter: neste leder varsles før den første er påminnet',
        'PASS PÅ  organisation.yaml:15: retention.personalData er mer enn 24 måneder: begrunn det i behandlingsprotokollen',
        'PASS PÅ  organisation.yaml:15: retention.drafts er mer enn 30 dager: påbegynte meldinger blir liggende',
        'PASS PÅ  organisation.yaml:15: retention.eraseOnRequest er på: avklar først at sakene ikke skal arkiveres',
        'PASS PÅ  organisation.yaml:16: privacyOfficer er tom: bare de som ellers får beskjed, hører at personopplysninger kan være på avveie',
        'PASS PÅ  organisation.yaml:17: duty er tom: ingen får vite at noe som haster ikke kom fram',
        'PASS PÅ  organisation.yaml:19: incidentTypes.equipment-lost.urgency.stolen haster ikke lenger: om natten, i helger og i høytider venter påminnelser',
        'PASS PÅ  organisation.yaml:19: incidentTypes.equipment-lost.leader er none: lederen får ikke vite om det',
        'PASS PÅ  organisation.yaml:21: webhooks.0.url 127.0.0.1:9 får meldingene ukryptert (http://)',
        'PASS PÅ  organisation.yaml:21: webhooks.0.freeText 127.0.0.1:9 får navn, svar og fritekst: det krever databehandleravtale',
        'PASS PÅ  organisation.yaml:21: webhooks.0.secret står i filen: legg den i en miljøvariabel, og skriv navnet på den her',
        'PASS PÅ  organisation.yaml:22: closeHandedOverAfter er null: overleverte saker blir stående, og slettes ikke før noen lukker dem',
      ],
    )
  })

  it('warns of quotation marks from a word processor, which people would be shown', async () => {
    const { code, lines } = await checked(
      changed(['name: IKT,', 'name: “IKT”,'], ['duty: { name: Vakta,', 'duty: { name: „Vakta“,']),
    )
    assert.equal(code, 0)
    const words = 'står mellom krøllede anførselstegn, som blir med i teksten: skriv rette'
    assert.deepEqual(
      lines.filter((line) => line.includes('krøllede')),
      [
        `PASS PÅ  organisation.yaml:8: desks.help-desk.name ${words}`,
        `PASS PÅ  organisation.yaml:17: duty.name ${words}`,
      ],
    )
  })

  it('warns of what has no effect', async () => {
    const [anne, per] = ['a', 'b'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`)
    const { code, lines } = await checked(
      changed(
        ['-000000000000 }', `-000000000000, onDuty: [${anne}] }`],
        [
          'escalation:',
          [
            `  - { department: Hjemmetenesta, leader: ${anne} }`,
            `  - { person: 22222222-2222-2222-2222-222222222222, leader: ${per}, deputy: ${per} }`,
            'escalation:',
          ].join('\n'),
        ],
        ['from: "22:00", to: "07:00"', 'from: "07:00", to: "07:00"'],
        ['instruks }', 'instruks, documents: [{ title: A, url: https://a.no, paragraph: "9.9" }] }'],
        [
          'incidentTypes: {}',
          [
            'incidentTypes: { buypass-card: { leader: none, urgency: { lost: normal } } }',
            'types:',
            '  nhn-credentials: { paragraph: "2.7" }',
            'answers:',
          ].join('\n'),
        ],
      ),
    )
    assert.equal(code, 0)
    const expected = [
      ':9: helpDesk.onDuty brukes ikke uten helpDesk.within',
      ':13: leaders.2 gjelder bare lederen i leaders.0, som er for den samme avdelingen',
      ':14: leaders.3 brukes ikke: leaders.1 er for den samme personen',
      ':14: leaders.3.deputy er lederen selv',
      ':15: escalation.quiet.to er lik from: på en arbeidsdag er det aldri stille',
      ':20: links.documents.0.paragraph ingen av svarene (answers) er fra § 9.9: dokumentet vises bare med hele instruksen',
      ':21: incidentTypes.buypass-card brukes ikke: typen står ikke under types, og kan ikke meldes',
      ':24: answers mangler: paragrafene er de i eksempelet som følger med Straks',
    ].map((said) => `PASS PÅ  organisation.yaml${said}`)
    for (const line of expected) assert.ok(lines.includes(line), `${line}\n${lines.join('\n')}`)
    assert.ok(!lines.some((line) => line.includes('incidentTypes.buypass-card.')), lines.join('\n'))
  })

  it('warns that a leader who is to confirm has nothing to answer, and is only alerted', async () => {
    const { code, lines } = await checked(
      changed(['incidentTypes: {}', 'incidentTypes: { buypass-card: { leader: confirm } }']),
    )
    assert.equal(code, 0)
    assert.ok(
      lines.includes(
        'PASS PÅ  organisation.yaml:19: incidentTypes.buypass-card.leader er confirm, men her er det ingenting å svare på: lederen varsles bare',
      ),
      lines.join('\n'),
    )
    const lost = lines.find((line) => line.startsWith('  Buypass-kort mistet'))
    assert.match(lost ?? '', /varsles/)
  })

  it('draws who hears what, in a table for each type that is offered', async () => {
    const { code, said } = await check('organisation/fjordvik')
    assert.equal(code, 0)
    assert.ok(
      said.includes(`
Utstyr er borte (equipment-lost), §\u00a03.3
  Hva           Haster  E-post til                              Leder    Personvernombud
  Utstyr mista  ja      IKT-hjelpa ikt-hjelpa@fjordvik.example  varsles  personvern@fjordvik.example
  Utstyr stole  ja      IKT-hjelpa ikt-hjelpa@fjordvik.example  varsles  personvern@fjordvik.example
`),
      said,
    )
    assert.match(said, /Buypass \(prøve: straks-prove@fjordvik\.example\)/)
    assert.doesNotMatch(said, /Norsk Helsenett|offboarding/)
    assert.match(said, /påminnes etter 20 min, neste leder etter 45 min, ikke fra 21:00 til 07:30/)
    assert.match(said, /Andre systemer: TOPdesk \(opened, changed, confirmed, resolved\)\./)
  })

  it('takes the file as well as its folder, and shows its path as it was given', async () => {
    const ofFolder = await check('organisation/eigersund')
    const { said } = await check('organisation/eigersund.yaml')
    assert.match(said, /^organisation\/eigersund\.yaml: uten feil \(Eigersund kommune\)\n/)
    assert.equal(ofFolder.said.replaceAll('eigersund/organisation.yaml', 'eigersund.yaml'), said)
    const start = await startOfBundled(PROGRAM, { embedded: false })
    const { code, complaints } = await runToEnd(start, ['/nowhere'])
    assert.match(complaints, /^FEIL {2}\/nowhere: /)
    assert.equal(code, 1)
  })
})
