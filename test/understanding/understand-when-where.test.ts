import assert from 'node:assert/strict'
import type { Language } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { whenInWords } from '../../dialogs/report/when-words.ts'
import { understand } from '../../dialogs/understand/understand.ts'
import { whereIn } from '../../dialogs/understand/where.ts'
import { reads, understood, WEDNESDAY } from '../helpers/understood.ts'

describe('the place in a message', () => {
  const places: Record<string, string | null> = {
    'va pao bussen i gaar': 'pao bussen',
    'det va i gaar': null,
    'i gaar kveld': null,
    'usikker på om den er stjålet eller mistet': null,
    'har sagt fra til lederen min': null,
    'eg har ein annan ved sida av': null,
    'på toget til Oslo': 'på toget til Oslo',
    'mellom bilen og huset i går': 'mellom bilen og huset',
    'på toget mellom Oslo og Bergen i går': 'på toget mellom Oslo og Bergen',
    'between the school and the bus stop': 'between the school and the bus stop',
    'på Rema å då va kortet vekke': 'på Rema',
    'i garderoben på jobb': 'i garderoben på jobb',
    'på heimebesøk hos ein brukar': 'på heimebesøk hos ein brukar',
    'i bilen en gang': 'i bilen',
    'har lett i to timer nå': null,
    'når jeg kom på jobb var det borte': 'på jobb',
    'på jobb i fem timer': 'på jobb',
    'somewhere in my car I guess': 'in my car',
    'hjemme i går': 'hjemme',
    'eg heter Anne og er lærer på Lagård, mista kortet på bussen': 'på bussen',
    'i dont know what is buypass': null,
    'i find the card': null,
    'mista veska med nøklar til kontoret på Amfi': null,
    'mista kortet til pc-en på bussen': 'på bussen',
    'har lett overalt på kontoret': null,
    'lett på jobb': null,
    'mista en lett pc på bussen': 'på bussen',
    svømmehallen: 'svømmehallen',
    'siden i sommer': null,
    'ukjente oppslag i loggen': null,
    'passordet til maskina på vaktrommet utløp': 'på vaktrommet',
    'det vi tar bilder med i barnehagen finner vi ikke': 'i barnehagen',
    'på bussen halv elleve': 'på bussen',
    'i lunsjen på kafeen': 'på kafeen',
    venterommet: 'venterommet',
    bussen: 'bussen',
    'bussen er full': null,
    'i tredje time': null,
    'mellom vakt og møte': null,
    'på vakt': 'på vakt',
    'hun ligger på sykehus': null,
    'hun er hos tannlegen nå': null,
    'jeg er på jobb, den lå på toget nå i morges': 'på toget',
  }
  for (const [said, where] of Object.entries(places))
    it(`is read rightly from “${said}”`, () => assert.equal(whereIn(said), where))

  it('“va” tells a place in “va på jobb”, and asks in “va er dette”', () => {
    reads('va på jobb i går', { asked: false })
    reads('va er dette', { asked: true })
  })
})

describe('the time in a message', () => {
  const times: Record<string, string> = {
    'i går': 'tirsdag 24. november',
    'i natt': 'natt til onsdag 25. november',
    'i dag tidlig': 'onsdag 25. november om morgenen',
    'sist fredag': 'fredag 20. november',
    'på mandag kveld kl 18:30': 'mandag 23. november om kvelden, kl. 18.30',
    'for to dager siden': 'mandag 23. november',
    'i helga': 'lørdag 21. november til søndag 22. november',
    'last night': 'tirsdag 24. november om kvelden',
    '3. november': 'tirsdag 3. november',
    '20th of November': 'fredag 20. november',
    'November 20': 'fredag 20. november',
    'for 2 timer siden': 'onsdag 25. november, kl. 09.00',
    'for åtte timer siden': 'onsdag 25. november, kl. 03.00',
    'for ti minutter siden': 'onsdag 25. november, kl. 10.50',
    'for 13 timar sidan': 'tirsdag 24. november, kl. 22.00',
    'i går kveld rundt halv ni': 'tirsdag 24. november om kvelden, kl. 20.30',
    'i natt kl 22': 'tirsdag 24. november, kl. 22.00',
    'i natt ca 23': 'tirsdag 24. november, kl. 23.00',
    'natt til mandag kl 23': 'søndag 22. november, kl. 23.00',
    'i går ca 15 pasienter': 'tirsdag 24. november',
    'i natt halv tre': 'natt til onsdag 25. november, kl. 02.30',
    'halv ni': 'onsdag 25. november, kl. 08.30',
    'halv ett': 'onsdag 25. november, kl. 00.30',
    'på mandag halv ni': 'mandag 23. november',
    'this morning at half past nine': 'onsdag 25. november om morgenen, kl. 09.30',
    'for en halvtime siden': 'onsdag 25. november, kl. 10.30',
    'for et kvarter siden': 'onsdag 25. november, kl. 10.45',
    'for 75 minutter siden': 'onsdag 25. november, kl. 09.45',
    'mellom kl 8 og 10': 'onsdag 25. november, kl. 08.00–10.00',
    'i går mellom 14 og 16.30': 'tirsdag 24. november, kl. 14.00–16.30',
    'i går kl 14-16': 'tirsdag 24. november, kl. 14.00–16.00',
    'i går mellom 8 og 10 pasienter': 'tirsdag 24. november',
    'klokka 14': 'tirsdag 24. november, kl. 14.00',
    'mellom mandag og onsdag': 'mandag 23. november til onsdag 25. november',
    'mandag eller på tirsdag': 'mandag 23. november til tirsdag 24. november',
    'i dag eller i går': 'tirsdag 24. november til onsdag 25. november',
    'fra onsdag til fredag': 'onsdag 18. november til fredag 20. november',
    'mellom 1. og 5. november': 'søndag 1. november til torsdag 5. november',
    'i går og i dag ringte jeg': 'tirsdag 24. november',
    'between monday and wednesday': 'mandag 23. november til onsdag 25. november',
    'torsdag forrige uke': 'torsdag 19. november',
    'onsdag eller torsdag i forrige uke': 'onsdag 18. november til torsdag 19. november',
    'forrige helg': 'lørdag 21. november til søndag 22. november',
    'den 20/11 rundt kl 14': 'fredag 20. november, kl. 14.00',
    '20. nov': 'fredag 20. november',
    'sånn 10-tida': 'onsdag 25. november, kl. 10.00',
    'i går ved 15 tiden': 'tirsdag 24. november, kl. 15.00',
    'i går ca kl 17. Den var låst.': 'tirsdag 24. november, kl. 17.00',
    'nå nettopp': 'onsdag 25. november, kl. 11.00',
    // For most, the night that begins that evening; for some, the one that ends that morning.
    'lørdag natt': 'lørdag 21. november om natten',
    'i går natt': 'tirsdag 24. november om natten',
    'natt til søndag': 'natt til søndag 22. november',
    'natta til 22. november': 'natt til søndag 22. november',
    'i natta mot søndag kl 02': 'natt til søndag 22. november, kl. 02.00',
  }
  for (const [said, when] of Object.entries(times))
    it(`is “${when}” for “${said}”`, () => assert.equal(told(`mistet mobilen ${said}`, 'nb'), when))

  it('is counted in Oslo’s time zone', () => {
    const pastMidnight = new Date('2026-11-24T23:30:00Z')
    assert.equal(told('mistet mobilen i går', 'nb', pastMidnight), 'tirsdag 24. november')
    const beforeMidnight = new Date('2026-11-25T22:40:00Z')
    assert.equal(told('i natt ca 22', 'nb', beforeMidnight), 'onsdag 25. november, kl. 22.00')
  })

  it('is told in the language of the form', () => {
    const said = 'lost my phone last night at 23:15'
    assert.equal(told(said, 'en'), 'Tuesday 24 November in the evening, at 23:15')
    assert.equal(told(said, 'nn'), 'tysdag 24. november om kvelden, kl. 23.15')
    assert.equal(told('mista kortet laurdag natt', 'nn'), 'laurdag 21. november om natta')
    assert.equal(told('lost my card Saturday night', 'en'), 'Saturday 21 November at night')
    assert.equal(told('mista kortet natt til søndag', 'en'), 'overnight into Sunday 22 November')
  })

  function told(text: string, language: Language, at = WEDNESDAY): string | null {
    const { when } = understand(text, incidentTypes, at)
    return when && whenInWords(when, language)
  }

  it('is never a day that the calendar does not have', () => {
    const on = (now: string, said: string) => told(said, 'nb', new Date(now))
    assert.equal(on('2026-07-02T09:00Z', 'mistet mobilen 31. juni'), null)
    assert.equal(on('2027-03-10T09:00Z', 'mistet mobilen 29. februar'), null)
    assert.equal(on('2028-03-10T09:00Z', 'mistet mobilen 29. februar'), 'tirsdag 29. februar')
    assert.equal(on('2029-01-02T09:00Z', 'mistet mobilen 31. desember'), 'søndag 31. desember')
  })

  it('is not read from the number of a paragraph', () => {
    for (const named of ['§ 2.11', '§2.11', 'paragraf 2.11', 'punkt 2.10', 'section 2.9'])
      assert.equal(told(`mistet mobilen, hva sier ${named}?`, 'nb'), null, named)
    assert.equal(told('mistet mobilen 2.11', 'nb'), 'mandag 2. november')
  })

  it('is null when none is named', () => {
    for (const text of ['mistet mobilen', 'jobber 24/7 og har mistet mobilen', 'fant 5/10 av kortene'])
      assert.equal(understood(text).when, null, text)
  })
})
