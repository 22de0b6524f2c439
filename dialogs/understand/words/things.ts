/** Names of work things, shared by the incident types. */

export const laptops = [
  'pc', '=pcen', '=pc-en', '=pcn', '=psen', '=pcien', '=pece', 'data', '=dataen', '=datan', '=datå', '=dataen', 'datamaskin', 'maskin', '=maskina', '=maskinå', 'laptop', 'laptopp', 'labtop', 'lappis', 'bærbar', 'berbar', '=bærbare', '=bærbår', 'barbare', '=berbare', 'notebook', 'macbook', '=mac', '=macen', 'thinkpad', 'elitebook', 'probook', 'latitude', 'chromebook', 'lenovo', '=dell', '=hp', '=surface', 'computer', 'workstation', 'hjemmekontor-pc', 'jobbmaskin', '=bærbaren', 'datamask', 'klientmaskin',
]
export const phones = [
  'telefon', 'mobil', 'mobiltelefon', '=mob', '=tlf', '=tlfen', 'tlf', '=tlfn', 'telefån', 'telefånen', 'smarttelefon', 'smartphone', 'iphone', 'iphon', 'ifon', 'samsung', 'android', 'galaxy', '=phone', 'phone', 'cellphone', '=cell', 'mobile', '=mobila', 'vakttelefon', 'nokia', 'håndsett', 'doro', '=fon', 'mobbil', 'telefo', 'mobiltlf',
]
export const tablets = ['nettbrett', 'ipad', '=padden', '=paden', 'brett', 'lesebrett', 'tablet', 'padde', '=nettbrettå', 'ipaden', 'nett brett', 'surfebrett', 'skjermbrett']
/** What goes with the equipment and holds no data. */
export const accessories = [
  'lader', 'ladar', '=laren', '=larar', 'ladekabel', 'lade', 'ladeledning', 'ladestasjon', 'strømforsyning', 'straumforsyning', 'strømadapter', 'strømkabel', 'adapter', 'overgang', 'kabel', 'kabler', 'ledning', 'leidning', 'skjøteledning', 'dongle', 'mus', '=musa', '=muså', '=musen', 'musematte', 'tastatur', 'tastaturet', 'keyboard', 'headset', 'hodesett', 'hodetelefon', 'høretelefon', 'hovudtelefon', 'øreplugg', 'ørepropp', 'øretelefon', 'airpods', 'earbuds', 'headphones', 'headphone', 'dokking', 'dokk', 'dock', 'docking', 'dokkingstasjon', 'dockingstation', 'hub', 'usb-hub', 'kortleser', 'kortlesar', 'cardreader', 'reader', 'webkamera', 'webcam', 'kamera', 'mikrofon', 'høyttaler', 'høgtalar', 'speaker', 'deksel', 'etui', 'omslag', 'mobildeksel', 'cover', 'case', 'pcveske', 'batteripakke', 'powerbank', 'pekepenn', 'pencil', 'penn til', 'stylus', 'charger', 'charging', 'cable', 'cord', '=mouse', 'mouse', 'power supply|brick|adapter|cord', 'tilleggsutstyr', 'tilbehør', 'utstyr til', 'accessory', 'accessories', 'batteri', 'hdmi', 'usb-c', 'skjermfilter', 'stativ', 'pc-stativ', 'ladeklos',
]
/** Other equipment; what stores data may be lost, everything may break. */
export const otherDevices = [
  'minnepinne', 'minnepenn', 'minnebrikke', 'minnekort', 'usb', 'usb-penn', 'usb-minne', 'usb stick', 'usb-stick', 'stick', '=usben', 'harddisk', 'ekstern disk', '=disk', 'disken', 'flash drive', 'hard drive', 'thumb drive', 'memory stick', 'ruter', 'router', 'ruteren', 'modem', '4g-ruter', 'mifi', 'hotspot', 'smartklokke', 'trygghetsalarm', 'diktafon', 'sikkerhetsnøkkel', 'yubikey', 'kodebrikke', 'projektor', 'medisindispenser', 'scanner', 'skanner', 'simkort', 'monitor', 'simkortet', 'sim-kort', 'diktafonen', 'videokamera', 'digitalkamera', 'fotoapparat',
]
export const screens = ['skjerm', 'skjerme', 'dataskjerm', 'monitor', 'screen', 'display', 'storskjerm']
/** Parts that break; which device it is, other words tell. */
export const parts = ['hengsel', 'hengsle', 'lokk', 'glass', 'glas', 'batteri', 'ladeport', 'ladeinngang', 'tast', 'tastene', 'touchpad', 'bakside', 'bakglass', 'knapp', 'hjørne', 'kamera', 'kameralinse', 'vifte', 'skjermglass', 'hinge', 'port', 'kontakt', 'usb-port', 'høyttaler', 'deksel', 'key', 'keys', 'screen', 'battery']
export const equipment = ['utstyr', 'datautstyr', 'utstyret', 'kommuneutstyr', 'arbeidsutstyr', 'jobbutstyr', 'hjemmekontorutstyr', 'jobbsaker', 'equipment', 'device', 'enhet', 'eining', 'gear', 'jobbting', 'ikt-utstyr']

export const secretWords = [
  'passord', 'pasord', 'passor', 'passorde', 'passore', 'passordet', 'pwd', '=pw', 'passor', 'pass ord', 'passod', 'password', 'passphrase', '=passwd', 'passowrd', 'brukernavn', 'brukarnamn', 'brukarnavn', 'brukernamn', 'brukernav', 'username', 'user name', 'bruker navn', 'innlogging', 'pålogging', 'påloggingsinformasjon', 'innloggingsinformasjon', 'innloggingsinfo', 'login', 'logon', 'log on|in', 'logge|logga|logget|logger|loggå|logg inn|på|in', 'logged in', 'sign in', 'signing in', 'credentials', 'login details', 'brukerkonto', 'brukarkonto', 'konto', 'account', '=bruker min', '=bruker', '=brukeren', '=brukaren', 'brukeren|brukaren|bruker|brukar|brukere|brugaren min|mi', 'min|mi|med bruker|brukar', 'kontoen', 'passordlapp', 'tilgang', 'access', 'two factor', 'tofaktor', 'engangskode', 'passordene', 'kodeord', 'brukerident', 'brukar-id', 'bruker-id', 'user id',
]
export const pins = ['pin', '=pinen', '=pinnen', 'pinkode', 'pin kode', 'pinkoden', 'pin code', 'puk', 'pukkode', 'puk kode', 'tallkode', 'talkode', 'pinnkode', 'pinkod', 'piinkode', 'pinne kode', 'firesifret', 'fire|seks siffer|sifre|tall|tal', 'siffer', 'sifre', 'digit code', 'four digit|digits', 'pinnummer', 'pin number', 'pinkåde', 'pinkåden', 'pin-kåden']
/** Means a PIN beside a card, and little alone. */
export const codes = ['kode', '=koden', '=kåden', '=kodå', 'code', 'kåde', 'forsøk']
