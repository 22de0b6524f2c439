import { itFiles, itShows } from '../helpers/dialog-chat.ts'

describe('A time or a place of something else is not that of the loss', () => {
  itFiles({
    'Berit mistet kortet, hun er syk i dag': 'buypass-card lost, note: Berit mistet kortet, hun er syk i dag',
    'mistet kortet, skal på vakt i kveld': 'buypass-card lost, note: mistet kortet, skal på vakt i kveld',
    'mista kortet, eg må på jobb i natt': 'buypass-card lost',
    'mistet kortet da jeg skulle på jobb': 'buypass-card lost',
    'mista kortet, eg er på jobb til kl 15': 'buypass-card lost',
    'Glemt passordet til Visma, trenger det før rapport kl 15':
      'system-password forgotten, system: Visma, note: Glemt passordet til Visma, trenger det før rapport kl 15',
    'Glemt passordet til Visma, har time med en innbygger klokka 12':
      'system-password forgotten, system: Visma, note: Glemt passordet til Visma, har time med en innbygger klokka 12',
    'mistet kortet, skal på vakt kl 22': 'buypass-card lost, note: mistet kortet, skal på vakt kl 22',
    'mista kortet, æ e på ferie te mandag': 'buypass-card lost, note: mista kortet, æ e på ferie te mandag',
    'har lagt mobilen igjen hos en bruker, henter den i kveld':
      'equipment-lost lost, where: hos en bruker, device: phone, note: har lagt mobilen igjen hos en bruker, henter den i kveld',
    'mistet kortet. Leita hjemme og på jobb':
      'buypass-card lost, note: mistet kortet. Leita hjemme og på jobb',
    'lette i bilen og på kontoret, men kortet er borte':
      'buypass-card lost, note: lette i bilen og på kontoret, men kortet er borte',
    'har lett hjemme, tror jeg mistet kortet på bussen':
      'buypass-card lost, where: på bussen, note: har lett hjemme, tror jeg mistet kortet på bussen',
    'I lost my card, I need it tonight': 'buypass-card lost',
    'jeg må ha mistet kortet i dag': 'buypass-card lost, when: onsdag 25. november',
    'mistet kortet i dag, skal på vakt i kveld':
      'buypass-card lost, when: onsdag 25. november, note: mistet kortet i dag, skal på vakt i kveld',
    'mistet kortet / ring 41 22 33 44 etter kl 15': 'buypass-card lost, phone: 41 22 33 44',
    'mistet kortet i går, ring meg på 412 23 344 etter kl 15':
      'buypass-card lost, phone: 412 23 344, when: tirsdag 24. november',
    'ring meg på 41 22 33 44, jeg mistet kortet i går':
      'buypass-card lost, phone: 41 22 33 44, when: tirsdag 24. november, note: ring meg på 41 22 33 44, jeg mistet kortet i går',
    'mistet kortet / ring 41 22 33 44 når du kan, det var i går':
      'buypass-card lost, note: ring 41 22 33 44 når du kan, det var i går, when: tirsdag 24. november, phone: 41 22 33 44',
    'ringte i går, mistet kortet på mandag':
      'buypass-card lost, when: mandag 23. november, note: ringte i går, mistet kortet på mandag',
    'mista kortet på måndag, ringde i går kl 10':
      'buypass-card lost, when: mandag 23. november, note: mista kortet på måndag, ringde i går kl 10',
    'I called yesterday, lost my card on Monday':
      'buypass-card lost, when: Monday 23 November, note: I called yesterday, lost my card on Monday',
    'meldte fra på mandag at mobilen er borte':
      'equipment-lost lost, when: mandag 23. november, device: phone, note: meldte fra på mandag at mobilen er borte',
    'mistet kortet i løpet av natta':
      'buypass-card lost, when: natt til onsdag 25. november, note: mistet kortet i løpet av natta',
    'mista kortet / i løbet av nattå': 'buypass-card lost, when: natt til onsdag 25. november',
    'Til: IKT, jeg mistet kortet i går':
      'buypass-card lost, when: tirsdag 24. november, note: Til: IKT, jeg mistet kortet i går',
    'Fra: Kari\nSendt: mandag 23. november 2026 08:14\n\nmistet kortet på bussen i går':
      'buypass-card lost, when: tirsdag 24. november, where: på bussen',
    'mista mobilen / den er på igjen': 'equipment-lost lost, device: phone, note: den er på igjen',
    'mista mobilen / eg ser han på kartet': 'equipment-lost lost, device: phone, note: eg ser han på kartet',
  })

  describe('a message about days off begins no report, however short it is', () => {
    itShows({
      'permisjon fra 1. februar': 'text + menu',
      'skal ha permisjon fra 1. februar': 'text + menu',
      'permisjon frå 1. februar': 'text + menu',
      'ferie fra 1. juli': 'text + menu',
      'på mandag': 'tickets',
    })
  })
})
