import type { Answers } from '../paragraph.ts'

export const en: Answers = {
  '1': 'The instruction applies to every employee who has access to the home office in the secure zone. You log on at Norsk Helsenett with the Buypass card and codes, and from there get into the municipality’s network. The rules build on Normen, the Norwegian norm for information security.',
  '1.1':
    'The instruction says what you answer for when you use the home office in the secure zone. It is there to prevent misuse of the municipality’s ICT and to look after information security and privacy.',
  '1.2':
    'You yourself answer for keeping to the rules; you confirm that when you sign the home office agreement. The leader of the unit sees to it that newcomers know them before they get in. Breaches are followed up as deviations, and the municipality makes spot checks.',
  '1.3': 'The municipality has a list that explains the terms. The instruction links to it.',
  '2.1':
    'Home office in the secure zone works only on equipment from the municipality. The equipment is yours alone and only for work: nothing private, and neither family nor colleagues may borrow it.',
  '2.2':
    'The municipality’s ordinary instructions for ICT and for information security apply at home too, together with fact sheet 29 on home offices (Faktaark 29). The instruction links to them.',
  '2.3':
    'Information about health or persons must never be kept on the equipment itself that you take home. Leave it in the systems.',
  '2.4':
    'Leave the equipment set up as it is: install, remove or change nothing yourself. If you need something else, ask the IT help desk.',
  '2.5':
    'Lock the computer every time you leave it, be it only for a moment. Hold the Windows key and press L.',
  '2.6':
    'If the Buypass card is gone, the PIN is forgotten, or somebody else may know it, Buypass and your nearest leader must hear of it at once. If that has happened, write it here and I tell them both. Card and PIN are for you alone.',
  '2.7':
    'If the username or password at Norsk Helsenett is forgotten, or somebody else may know it, Norsk Helsenett and your nearest leader must hear of it at once. If that has happened, write it here and I tell them both.',
  '2.8':
    'If the username or password to a work system is forgotten, or somebody else may know it, the IT help desk must hear of it at once. Your leader need not be told. If that has happened, write it here and I tell them. The password is for you alone.',
  '2.9':
    'If equipment from the municipality is lost or stolen, the IT help desk and your nearest leader must hear of it at once. If that has happened, write it here and I tell them both.',
  '2.6–2.9':
    'Tell at once. Card and PIN: Buypass. User at Norsk Helsenett: Norsk Helsenett. Equipment, or the password to a work system: the IT help desk. Your nearest leader must know too, except when it is only about a work system. Write here what has happened and I tell the right ones.',
  '2.10':
    'You yourself must see to it that neither family nor others can see what you work with, and that nobody gets hold of the equipment. Think of where you sit, doors and windows, a filter on the screen, and where the equipment lies when you do not use it.',
  '2.11':
    'Take good care of the equipment. If it breaks, or a charger for instance is lost, because somebody was careless, the employee may have to pay. The nearest leader decides it case by case.',
  '2.12':
    'Nothing may be printed when you work from home in the secure zone, not on your own printer either.',
  '3.1':
    'When the home office ends, the equipment goes back to the municipality. The smart card from Buypass is personal and stays with you.',
  '3.2':
    'If information about health or persons is still at home when the home office ends, give it back to the municipality, delete it or shred it.',
}
