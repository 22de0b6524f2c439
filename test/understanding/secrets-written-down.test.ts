import { mask } from '../../dialogs/secrets.ts'
import { leaves, masks } from './masks.ts'

describe('A secret that is hard to recognise', () => {
  it('is masked as the second or third of several passwords, whatever stands between them', () => {
    for (const between of [' og ', ' eller ', ' and ', ' or ', ', ', '/', ' / ', '; ', ' så ', ', så '])
      masks(`prøvde Vinter2023!${between}Vinter2024!`, `prøvde ${mask}${between}${mask}`)
    masks('prøvde Vinter2023!, Vinter2024! og Vinter2025!', `prøvde ${mask}, ${mask} og ${mask}`)
    masks('har prøvd sommer23 og sommer24 i Gerica', `har prøvd ${mask} og ${mask} i Gerica`)
  })

  it('is masked as a password of several words, after any form of the verb', () => {
    masks('the password was correct horse battery', `the password was ${mask}`)
    for (const verb of ['var', 'er', 'is', 'heter', 'was'])
      masks(`passordet ${verb} rød bil i garasjen`, `passordet ${verb} ${mask}`)
    masks(
      'passordet til Gerica var hest og vogn på tur, og det vet vikaren',
      `passordet til Gerica var ${mask}, og det vet vikaren`,
    )
  })

  it('is masked as a password joined to a user name', () => {
    for (const joint of ['/', ':', '\\', ' / ', '|'])
      masks(`kari.hansen${joint}Sommer24 virker ikke`, `kari.hansen${joint}${mask} virker ikke`)
    masks('lappen med vikar/vikar2025 er borte', `lappen med vikar/${mask} er borte`)
    masks(
      'kari.hansen@eigersund.kommune.no:Sommer24 er på avveie',
      `kari.hansen@eigersund.kommune.no:${mask} er på avveie`,
    )
  })

  it('is masked as a lone word like a password where signing in is told of', () => {
    masks('skrev ned Egersund#2020 på en lapp', `skrev ned ${mask} på en lapp`)
    masks('kommer ikke inn med Fjell2024', `kommer ikke inn med ${mask}`)
    masks('I wrote Reindeer_12 on a sticky note', `I wrote ${mask} on a sticky note`)
    masks('fekk ikkje logga på med Tomat4ever', `fekk ikkje logga på med ${mask}`)
  })

  it('is masked as a recovery key or a backup code', () => {
    masks('lappen med 4F2A-99BC-11DE er borte', `lappen med ${mask} er borte`)
    masks('recovery key ABCD-EFGH-1234', `recovery key ${mask}`)
    masks('reservekodene k3f9-x2ma og p0q7-zz41', `reservekodene ${mask} og ${mask}`)
    const groups = ['482913', '110264', '553201', '009817', '662013', '720184', '330192', '558102']
    for (const joint of ['-', ' ', '']) masks(`skrev ned ${groups.join(joint)}`, `skrev ned ${mask}`)
    masks('backup codes 8821 3340, 1290 5567', `backup codes ${mask}, ${mask}`)
  })
})

describe('Messages about signing in', () => {
  it('keep the names of things', () => {
    for (const text of [
      'Windows11 ble installert og nå kommer jeg ikke inn',
      'bytta fra iPhone12 til iPhone15 og får ikke logget inn i M365',
      'kommer ikke inn på HP-840-G8 på rom 2114',
      'prøvde både Edge og Chrome, feilkode 0x80070005',
      'skrev ned serienummeret på en lapp: 5CG2041KLM',
      'min bruker er EIGERSUND\\perols og jeg er låst ute, sak 2024-000123',
      'logget på via https://portal.nhn.no/Sommer2024 kl 14:30',
      'fila Turnus_uke47.xlsx lå på pcen, kommer ikke inn',
      'BitLocker på EIG-LT-00213 spør om 48 siffer',
      'Gerica/Profil virker ikke, heller ikke NHN/Buypass',
    ])
      leaves(text)
  })

  it('keep what is said about a password', () => {
    for (const text of [
      'the password was correct last week',
      'passordet var på en lapp i veska',
      'passordet er klistret på skjermen',
      'passordet var dessverre lett å gjette',
      'my password is known to everybody on the ward',
      'glemt passord: Gerica',
    ])
      leaves(text)
  })
})
