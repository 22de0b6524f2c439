import assert from 'node:assert/strict'
import { isAbsolute } from 'node:path'
import { complete, kari, ola, withOrganisationFile } from '../helpers/organisation-file.ts'

describe('The organisation file with times for the help desk', () => {
  const { read, faultsOf } = withOrganisationFile()
  const open = complete.replace('worksIn: straks }', 'hours: man-fre 08:00-15:30, worksIn: straks }')
  const withHelpDesk = (file: string, keys: string) =>
    file.replace('-000000000000 }', `-000000000000, ${keys} }`)
  const within = (text: string) => withHelpDesk(open, `within: ${text}`)

  it('has no times and nobody on duty when it names none', async () => {
    const { helpDesk } = await read(complete)
    assert.deepEqual([helpDesk.within, helpDesk.onDuty], [null, null])
    assert.equal((await read(within(''))).helpDesk.within, null)
  })

  it('gives times in minutes and hours of opening, and may leave out any of them', async () => {
    const { helpDesk } = await read(within('{ urgent: { touch: 30m, resolve: 4h }, normal: { touch: 15h } }'))
    assert.deepEqual(helpDesk.within, {
      urgent: { touch: 1_800_000, resolve: 14_400_000 },
      normal: { touch: 54_000_000, resolve: null },
    })
    const { helpDesk: urgentAlone } = await read(within('{ urgent: { touch: 30m } }'))
    assert.deepEqual(urgentAlone.within?.normal, { touch: null, resolve: null })
  })

  it('may not give times in days', async () => {
    const form = 'skal være en tid i åpningstiden som 30m eller 16h: et helt tall og m eller h'
    assert.deepEqual(await faultsOf(within('{ urgent: { touch: 2d, resolve: soon }, low: { touch: 1h } }')), [
      `9 helpDesk.within.urgent.touch: ${form}`,
      `9 helpDesk.within.urgent.resolve: ${form}`,
      '9 helpDesk.within.low: ukjent nøkkel, skal være en av urgent, normal',
    ])
  })

  it('must have opening hours in which times can be counted', async () => {
    const words = 'skal være tider som "man-fre 08:00-15:30", for helpDesk.within telles i dem'
    const times = 'within: { urgent: { touch: 30m } }'
    assert.deepEqual(await faultsOf(withHelpDesk(complete, times)), [`8 desks.help-desk.hours: ${words}`])
    const inWords = open.replace('man-fre 08:00-15:30', 'hverdager 8-15')
    assert.deepEqual(await faultsOf(withHelpDesk(inWords, times)), [`8 desks.help-desk.hours: ${words}`])
    assert.equal((await read(inWords)).desks['help-desk']?.hours, 'hverdager 8-15')
  })

  it('may name who is on duty, and then at least one person', async () => {
    const { helpDesk } = await read(withHelpDesk(complete, `onDuty: [${kari}, ${ola}]`))
    assert.deepEqual(helpDesk.onDuty, [kari, ola])
    assert.deepEqual(await faultsOf(withHelpDesk(complete, 'onDuty: []')), [
      '9 helpDesk.onDuty: skal ha minst én Entra-id',
    ])
  })
})

describe('The organisation file with an archive', () => {
  const { read, faultsOf } = withOrganisationFile()
  const withArchive = (value: string) => `${complete}archive: ${value}\n`

  it('has no archive when it says nothing, or never', async () => {
    assert.equal((await read(complete)).archive, null)
    assert.equal((await read(withArchive('never'))).archive, null)
  })

  it('may name a folder, relative to the file too', async () => {
    assert.deepEqual((await read(withArchive('{ folder: /srv/arkiv }'))).archive, { folder: '/srv/arkiv' })
    const { archive } = await read(withArchive('{ folder: arkiv }'))
    assert.ok(archive && isAbsolute(archive.folder) && archive.folder.endsWith('/arkiv'))
  })

  it('may not say anything else', async () => {
    assert.deepEqual(await faultsOf(withArchive('weekly')), [
      '20 archive: skal være never, eller folder: og adressen til en mappe',
    ])
  })
})

describe('A value that cannot work', () => {
  const { read, faultsOf } = withOrganisationFile()
  const withChange = (piece: string, instead: string) => {
    assert.ok(complete.includes(piece))
    return complete.replace(piece, instead)
  }

  it('is an incident list without any type: nothing could be reported', async () => {
    const offering = (types: string) => `${complete}types: ${types}\n`
    assert.deepEqual(await faultsOf(offering('{}')), [
      '20 types: skal ha minst én type. Uten nøkkelen gjelder de i eksempelet som følger med Straks',
    ])
    assert.ok((await read(offering(''))).types['buypass-card'])
  })

  it('is a pattern for case numbers that fits an empty text', async () => {
    for (const pattern of ['""', '".*"', '"(BP)?"'])
      assert.deepEqual(
        await faultsOf(withChange('name: Buypass,', `name: Buypass, ownNumber: ${pattern},`)),
        ['6 desks.buypass.ownNumber: passer på en tom tekst: skriv det som alltid er i et nummer'],
      )
  })

  it('is a text that is empty, of several lines, or too long for a card', async () => {
    const named = (name: string) => faultsOf(withChange('Vestre Eksempel kommune', JSON.stringify(name)))
    assert.deepEqual(await named(' '), ['1 name: er tom'])
    assert.deepEqual(await named('A\nB'), ['1 name: skal være tekst på én linje'])
    assert.deepEqual(await named('A'.repeat(2_001)), ['1 name: skal være høyst 2000 tegn'])
  })

  it('is a person who is their own leader', async () => {
    assert.deepEqual(await faultsOf(withChange(`person: ${ola}`, `person: ${kari}`)), [
      '12 leaders[1].leader: er personen selv',
    ])
  })

  it('is an unknown key in a contact that is otherwise empty', async () => {
    const faults = await faultsOf(withChange('{ name: , email: }', '{ navn: , email: }'))
    assert.ok(
      faults.includes('16 privacyOfficer.navn: ukjent nøkkel, skal være en av name, email'),
      faults.join(),
    )
  })

  it('is a cause of a type that has none', async () => {
    const text = withChange(
      'incidentTypes: {}',
      'incidentTypes: { offboarding: { urgency: { lost: urgent } } }',
    )
    assert.deepEqual(await faultsOf(text), [
      '19 incidentTypes.offboarding.urgency.lost: ukjent nøkkel, her skal det ikke stå noen',
    ])
  })

  it('is a star, by which YAML repeats a value, without such a value or with far too many', async () => {
    const words =
      'er ikke YAML: * gjentar en verdi som ikke finnes, eller for mange: skriv verdien helt ut, i anførselstegn når den begynner med *'
    assert.deepEqual(await faultsOf(withChange('phone: , hours: ,', 'phone: *, hours: *alltid,')), [
      `6 ${words}`,
    ])
    const twelve = (name: string) => `[${Array(12).fill(`*${name}`).join()}]`
    const bomb = [
      'a: &a x',
      ...['b a', 'c b', 'd c'].map((of) => `${of[0]}: &${of[0]} ${twelve(of[2] ?? '')}`),
    ]
    assert.ok((await faultsOf(`${complete}${bomb.join('\n')}\n`)).includes(`21 ${words}`))
  })
})

describe('A slip of the hand in the organisation file is told once, with what to do', () => {
  const { faultsOf } = withOrganisationFile()
  const firstDesk =
    '  buypass:   { name: Buypass, email: kundeservice@buypass.no, phone: , hours: , url: , worksIn: own-system }'
  const withFirstDesk = (lines: string) => {
    assert.ok(complete.includes(firstDesk))
    return complete.replace(firstDesk, lines)
  }

  it('when a line begins with a tab, although other lines then seem to repeat a key', async () => {
    const desk = '  buypass:\n\tname: Buypass\n\temail: kundeservice@buypass.no\n\tworksIn: own-system'
    assert.deepEqual(await faultsOf(withFirstDesk(desk)), [
      '7 er ikke YAML: rykk inn med mellomrom, ikke med tabulator',
    ])
  })

  it('when a line begins with a hard space, which looks like any other', async () => {
    const desk =
      '  buypass:\n    name: Buypass\n  \u00a0 email: kundeservice@buypass.no\n    worksIn: own-system'
    assert.deepEqual(await faultsOf(withFirstDesk(desk)), [
      '8 er ikke YAML: rykk inn med vanlige mellomrom, ikke med harde',
    ])
  })

  it('when the items of a list have only commas between them, like the languages that texts are checked for', async () => {
    const greeting = 'texts: { greeting: { nb: Hei, nn: Hei } }'
    assert.deepEqual(await faultsOf(`${complete}languages: nb, nn\n${greeting}\n`), [
      '20 languages: skal være en liste, som [en, to], eller med - foran hver',
    ])
  })
})
