import { type Chats, itFiles } from '../helpers/dialog-chat.ts'

describe('The words of a first message', () => {
  const told: Chats = {
    'mista buypasskortet mitt i går': 'buypass-card lost, when: tirsdag 24. november',
    'skjermen på pcen er knust': 'equipment-damaged damaged, device: laptop',
    'pc og jobbtelefon er stjålet':
      'equipment-lost stolen, device: laptop, note: pc og jobbtelefon er stjålet',
    'har glemt pcen på toget': 'equipment-lost lost, where: på toget, device: laptop',
    'Noen stjal PC-en min på toget i går, det var pasientlister på den':
      'equipment-lost stolen, when: tirsdag 24. november, personalData: yes, where: på toget, device: laptop, note: Noen stjal PC-en min på toget i går, det var pasientlister på den',
    'mista minnepenn med pasientinfo': 'equipment-lost lost, personalData: yes, device: other',
    'mista mobilen med bilder av brukere': 'equipment-lost lost, personalData: yes, device: phone',
    'mista pcen og en pasientperm': 'equipment-lost lost, papers: yes, device: laptop',
    'mista pcen og papirer med pasientopplysninger':
      'equipment-lost lost, device: laptop, note: mista pcen og papirer med pasientopplysninger',
    'jeg kommer ikke inn i visma, har glemt passordet': 'system-password forgotten, system: visma',
  }
  itFiles(told)
})
