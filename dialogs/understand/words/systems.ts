import { foldLetters } from '../letters.ts'
import { wordSet } from './expression.ts'
import { phrases } from './phrases.ts'

/** Systems with a user name and a password in a municipality, except Norsk Helsenett. */
export const systems = phrases`
  gerica, geriko, gerika, jerica, websak, web sak, visma, profil, cosdoc, oppad, familia, hspro, agresso,
  unit4, outlook, office 365|konto|account|program, =365, o365, microsoft, teams, onedrive, sharepoint,
  intranett, windows, epost, eposten, mail, =mailen, email, mailbox, postkasse, innboks, inbox, feide, vigilo,
  transponder, acos, p360, elements, ephorte, socio, notus, tidbank, mintid, min tid, komtek, modulus, svarut,
  extens, skoleplattform, hrm, framsikt, compilo, eqs, kvalitetslosen, kvalitetssystem, avvikssystem, citrix,
  vpn, fagsystem, fagprogram, journalsystem, journal, pasientsystem, pasientjournal, lønnssystem,
  ressursstyring, turnussystem, turnusprogram, saksbehandlingssystem, saksbehandlersystem, arkivsystem,
  datasystem, økonomisystem, domene, active directory, ehandel, xledger, kommunekonto, arbeidskonto,
  jobbkonto, jobbpassord, kjernejournal, dips, infodoc, system, program, dataprogram, itslearning, showbie,
  kidplan, mykid, visma flyt, flyt skole, visma flyt skole, barnehagesystem, barnevernssystem, regnskapssystem, personalsystem,
  remote desktop, records system, work account, work password, minvakt, min vakt, vaktbok, ressursportal,
  jobbmail, teamskonto, datainnlogging, kalender, google, chromebook konto, nettverket, work profile,
  work email, payroll system, case system, server, fellesområde, felleskonto, lifecare, mobilomsorg, tieto,
  netcompany, ks læring, infosys, elektronisk journal, tqm, mercell, geodata, norkart, =ad, =office, esa,
  winmed, cgm, pridok, system x, systemx, famac, lydia, facilit, adgangskontroll, gemini, proaktiv, zokrates,
  public 360, !gat, tempus, sfm, eresept, helseboka, bibliofil, aktiv kommune, risk manager, infoland,
  plandialog, ebyggesak, kommunekart, qgis, arcgis, bks, speedadmin, speed admin, conexus, iskole, medhelp,
  imatis, cosafe, hypernet, tellu, portal, arbeidsflate, pålogging på|til pc|maskin|datamaskinen,
  login|innlogging|pålogging skjermbilde|bildet|screen
`

// Spelled as words are folded.
/** Words in capitals like systems, as in "Fikk en SMS fra IT". */
export const noSystems = wordSet('it ikt sms mms pc pin')
/** Words before a sender or caller. */
export const sentBy = wordSet('fra from')
/** Words between a mail and its content or sender. */
export const asMail = wordSet('fra from om about at that')
export const mails = wordSet('epost eposten mail mailen email')
/** Things or people that come from somebody, spelled as words are folded. */
export const messages = wordSet(
  foldLetters(`
    ${[...mails].join(' ')} sms smsen melding meldingen meldinga lenke lenka lenken lenkje link linken brev brevet noen
    nokon someone somebody ringte ringde called call ringt oppringt telefon telefonen
  `),
)
