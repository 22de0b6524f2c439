import { type Chats, itFiles } from '../helpers/dialog-chat.ts'

describe('A first message fills in the report', () => {
  const told: Chats = {
    'mista buypasskortet mitt i går': 'buypass-card lost, when: tirsdag 24. november',
    'jeg begynte her mandag og finner ikke buypasskortet':
      'buypass-card lost, note: jeg begynte her mandag og finner ikke buypasskortet',
    'mista buypasskortet, vet ikke hva nhn er':
      'buypass-card lost, note: mista buypasskortet, vet ikke hva nhn er',
    'mista buypasskortet, det blei stålen på bussen': 'buypass-card stolen, where: på bussen',
    'mista pcen, den ble ikke stjålet': 'equipment-lost lost, device: laptop',
    'laderen finner jeg ikke':
      'equipment-damaged accessory-lost, device: other, note: laderen finner jeg ikke',
    'skjermen på pcen er knust': 'equipment-damaged damaged, device: laptop, note: skjermen på pcen er knust',
    'telefonen datt i do': 'equipment-damaged damaged, device: phone, note: telefonen datt i do',
    'headsettet mitt er borte':
      'equipment-damaged accessory-lost, device: other, note: headsettet mitt er borte',
    'datteren min så NHN-passordet mitt':
      'nhn-credentials compromised, note: datteren min så NHN-passordet mitt',
    'noen vet NHN-passordet mitt': 'nhn-credentials compromised',
    'kollegaen min logger inn med mitt passord i Gerica':
      'system-password compromised, system: Gerica, note: kollegaen min logger inn med mitt passord i Gerica',
    'mobilen er knust': 'equipment-damaged damaged, device: phone',
    'I gave my NHN password to a student':
      'nhn-credentials compromised, note: I gave my NHN password to a student',
    'pc og jobbtelefon er stjålet':
      'equipment-lost stolen, device: laptop, note: pc og jobbtelefon er stjålet',
    'har glemt pcen på toget': 'equipment-lost lost, where: på toget, device: laptop',
    'Noen stjal PC-en min på toget i går, det var pasientlister på den':
      'equipment-lost stolen, personalData: yes, when: tirsdag 24. november, where: på toget, device: laptop, note: Noen stjal PC-en min på toget i går, det var pasientlister på den',
    'mista minnepenn med pasientinfo':
      'equipment-lost lost, personalData: yes, device: other, note: mista minnepenn med pasientinfo',
    'mista mobilen med bilder av brukere':
      'equipment-lost lost, personalData: yes, device: phone, note: mista mobilen med bilder av brukere',
    'mista pcen og en pasientperm':
      'equipment-lost lost, papers: yes, device: laptop, note: mista pcen og en pasientperm',
    'mista pcen og papirer med pasientopplysninger':
      'equipment-lost lost, papers: yes, device: laptop, note: mista pcen og papirer med pasientopplysninger',
    'mista pcen, den var ulåst og hadde pasientinfo':
      'equipment-lost lost, personalData: yes, locked: no, device: laptop, note: mista pcen, den var ulåst og hadde pasientinfo',
    'min PC er borte, den var ulåst og hadde pasientinfo':
      'equipment-lost lost, personalData: yes, locked: no, device: laptop, note: min PC er borte, den var ulåst og hadde pasientinfo',
    'mista mobilen. Den var låst, men det lå en pasientliste i veska':
      'equipment-lost lost, locked: yes, papers: yes, device: phone, note: mista mobilen. Den var låst, men det lå en pasientliste i veska',
    'pc-en er stjålet, den var ulåst med pasientlister på':
      'equipment-lost stolen, personalData: yes, locked: no, device: laptop, note: pc-en er stjålet, den var ulåst med pasientlister på',
    'mista pcen, den var ikke låst med kode':
      'equipment-lost lost, locked: no, device: laptop, note: mista pcen, den var ikke låst med kode',
    'mista pcen, vet ikke om den var låst': 'equipment-lost lost, locked: unknown, device: laptop',
    'mista pcen, vet ikke om den var låst og om det var pasientinfo på den':
      'equipment-lost lost, device: laptop, note: mista pcen, vet ikke om den var låst og om det var pasientinfo på den',
    'pcen er stjålet, den var ikke låst eller uten pasientinfo':
      'equipment-lost stolen, device: laptop, note: pcen er stjålet, den var ikke låst eller uten pasientinfo',
    'sjefen min har pinkoden min':
      'buypass-card pin-compromised, nextLevel: yes, note: sjefen min har pinkoden min',
    'lederen min så pinkoden til buypasskortet mitt':
      'buypass-card pin-compromised, nextLevel: yes, note: lederen min så pinkoden til buypasskortet mitt',
    'eg ga nhn-passordet mitt til leiaren min':
      'nhn-credentials compromised, nextLevel: yes, note: eg ga nhn-passordet mitt til leiaren min',
    'noen har sett pinkoden min, jeg har sagt fra til lederen min':
      'buypass-card pin-compromised, note: noen har sett pinkoden min, jeg har sagt fra til lederen min',
    'lederen vet at noen kjenner pinkoden min':
      'buypass-card pin-compromised, note: lederen vet at noen kjenner pinkoden min',
    'jeg finner hverken kort eller pc': 'buypass-card lost, equipmentToo: yes',
    'har verken kort eller telefon, alt lå i jakka som ble tatt':
      'buypass-card stolen, note: har verken kort eller telefon, alt lå i jakka som ble tatt, equipmentToo: yes',
    'mista kortet 24.11.2026 kl. 13.30 på Rema 1000':
      'buypass-card lost, when: tirsdag 24. november, kl. 13.30, where: på Rema 1000, note: mista kortet 24.11.2026 kl. 13.30 på Rema 1000',
    'finn korkje kort eller mobil':
      'buypass-card lost, note: finn korkje kort eller mobil, equipmentToo: yes',
    'I can find neither my card nor my phone': 'buypass-card lost, equipmentToo: yes',
    'jeg har mistet kortet. mvh Kari Hansen, sykepleier, tlf 91234567':
      'buypass-card lost, phone: 91234567, note: jeg har mistet kortet. mvh Kari Hansen, sykepleier, tlf 91234567',
    'har mista kortet mitt. Mobil: 91 23 45 67': 'buypass-card lost, phone: 91 23 45 67',
    'mista kortet. Sendt fra min iPhone': 'buypass-card lost',
    'I lost my card. Sent from my Samsung Galaxy': 'buypass-card lost',
    'mista kortet på toget pin •••': 'buypass-card lost, where: på toget',
    'mobilen er borte og jeg er logget inn på teams på den':
      'equipment-lost lost, device: phone, note: mobilen er borte og jeg er logget inn på teams på den',
    'mista telefonen, jeg er fortsatt logget inn på teams':
      'equipment-lost lost, device: phone, note: mista telefonen, jeg er fortsatt logget inn på teams',
    'en pasient sine papirer lå på ipaden som ble stjålet':
      'equipment-lost stolen, papers: yes, device: tablet, note: en pasient sine papirer lå på ipaden som ble stjålet',
    'jeg har falt og slått meg og mistet telefonen':
      'equipment-lost lost, device: phone, note: jeg har falt og slått meg og mistet telefonen',
    'jeg falt og mobilen ble knust':
      'equipment-damaged damaged, device: phone, note: jeg falt og mobilen ble knust',
    'når: en gang i forrige uke tror jeg mobilen ble borte':
      'equipment-lost lost, when: mandag 16. november til søndag 22. november, device: phone, note: når: en gang i forrige uke tror jeg mobilen ble borte',
    'Eg mista kortet på veg heim frå jobb': 'buypass-card lost, where: på veg heim frå jobb',
    'mamma e på sykehuset og æ har mista kortet':
      'buypass-card lost, note: mamma e på sykehuset og æ har mista kortet',
    'jeg godkjente en pålogging på mobilen som ikke var meg':
      'system-password compromised, note: jeg godkjente en pålogging på mobilen som ikke var meg',
    'en mann ringte og sa han var fra microsoft og jeg ga han koden på sms':
      'system-password compromised, note: en mann ringte og sa han var fra microsoft og jeg ga han koden på sms',
    'har glemt igjen pcen på flyet, hva gjør jeg':
      'equipment-lost lost, where: på flyet, device: laptop, note: har glemt igjen pcen på flyet, hva gjør jeg',
    'bussen kjørte med pcen min': 'equipment-lost lost, device: laptop, note: bussen kjørte med pcen min',
    'kan du melde for meg at Ola har mista telefonen':
      'equipment-lost lost, device: phone, note: kan du melde for meg at Ola har mista telefonen',
    'elevene vet passordet mitt til visma flyt skole':
      'system-password compromised, system: visma flyt skole, note: elevene vet passordet mitt til visma flyt skole',
    'dzień dobry, zgubiłam kartę do pracy': 'buypass-card lost, note: dzień dobry, zgubiłam kartę do pracy',
    'moja karta ukradli w autobus': 'buypass-card stolen, note: moja karta ukradli w autobus',
    'datteren min tok med seg jobb-ipaden min på skolen og nå er den borte':
      'equipment-lost lost, where: på skolen, device: tablet, note: datteren min tok med seg jobb-ipaden min på skolen og nå er den borte',
    'jeg kommer ikke inn i visma, har glemt passordet': 'system-password forgotten, system: visma',
  }
  itFiles(told)
})
