import type { Answers } from '../paragraph.ts'

export const en: Answers = {
  '1': 'The instruction applies to every employee who may work from home in the secure zone. You log on to Norsk Helsenett with the Buypass card and codes, and reach the municipality’s network from there. The rules build on Normen, the Norwegian norm for information security.',
  '1.1':
    'The instruction says what you are responsible for when you work from home in the secure zone. It is there to prevent misuse of the municipality’s ICT and to look after information security and privacy.',
  '1.2':
    'You are responsible for keeping to the rules yourself; you confirm that when you sign the agreement on working from home. The head of the unit makes sure that newcomers know them before they get access. Breaches are followed up as deviations (avvik), and the municipality makes spot checks.',
  '1.3': 'The municipality has a list that explains the terms. The instruction links to it.',
  '2.1':
    'No, use only equipment from the municipality. It is yours alone and only for work: nothing private, and neither family nor colleagues may borrow it.',
  '2.2':
    'The municipality’s ordinary instructions for ICT and for information security apply at home too, together with fact sheet 29 on working from home (Faktaark 29). The instruction links to them.',
  '2.3':
    'Health or personal data must never be kept on the equipment that you take home. Save it in the work systems only.',
  '2.4':
    'Leave the equipment set up as it is: install, remove or change nothing yourself. If you need something else, ask the IT help desk.',
  '2.5':
    'Lock the computer every time you leave it, even if only for a moment. Hold the Windows key and press L.',
  '2.6':
    'If the Buypass card is gone, the PIN is forgotten, or somebody else may know it, Buypass and your line manager must be told at once. If that has happened, write it here and I will tell them both. Card and PIN are for you alone.',
  '2.7':
    'If the username or password for Norsk Helsenett is forgotten, or somebody else may know it, Norsk Helsenett and your line manager must be told at once. If that has happened, write it here and I will tell them both.',
  '2.8':
    'If the username or password for a work system is forgotten, or somebody else may know it, the IT help desk must be told at once. Your line manager is not told about this. If that has happened, write it here and I will tell them. The password is for you alone.',
  '2.9':
    'If equipment from the municipality is lost or stolen, the IT help desk and your line manager must be told at once. If that has happened, write it here and I will tell them both.',
  '2.6–2.9':
    'Report it at once. Card and PIN: Buypass. Username or password for Norsk Helsenett: Norsk Helsenett. Equipment, or the password for a work system: the IT help desk. Your line manager must know too, except when it is only about a work system. Write here what has happened, and I will tell the right people.',
  '2.10':
    'You yourself must see to it that neither family nor others can see what you are working on, and that nobody gets hold of the equipment. Think about where you sit, doors and windows, a screen filter, and where the equipment is kept when you are not using it.',
  '2.11':
    'Take good care of the equipment. If it breaks, or a charger, for instance, is lost because somebody was careless, the employee may have to pay. The line manager decides case by case.',
  '2.12':
    'Nothing may be printed when you work from home in the secure zone, not on your own printer either.',
  '3.1':
    'When you stop working from home, the equipment goes back to the municipality. The smart card from Buypass is personal and stays with you.',
  '3.2':
    'If there is still health or personal data at home when you stop working from home, hand it back to the municipality, delete it or shred it.',
}
