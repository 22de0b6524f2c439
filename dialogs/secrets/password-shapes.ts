/** Names that end in a number: "Windows11", "T480s", "uke47". */
const product =
  /^(?:(?:office|windows|win|iphone|ipad|macbook|chromebook|thinkpad|ideapad|elitebook|probook|zbook|latitude|precision|vostro|inspiron|vivobook|zenbook|surface|galaxy|pixel|redmi|xperia|nokia|lumia|oneplus|airpods|watch|evolve|jabra|omnikey|laserjet|officejet|microsoft|teams|word|excel|outlook|chrome|firefox|edge|exchange|model|unit|covid|level|nivå|punkt|uke|veke|week|rom|room|sal|base|sone|avd|avdeling|bygg|etasje|gruppe|lag|trinn|skift|fase|klasse|sak|side|del|dag|kl|usb|hdmi|rute|buss|trinn|skap|post|linje|plass|blokk|feil|error|kode|code|port|versjon|version)[-_]?\d+\p{L}?|1password|[a-z]{1,2}\d{2,4}[a-z]?)$/iu
const file = /\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|zip|msg|eml|odt|jpe?g|png|heic|mp4|exe|log)$/i

/** Matches letters with a digit or sign; only for texts about passwords. */
export function looksLikePassword(value: string): boolean {
  if (value.length < 5 || isNamed(value) || !/\p{L}/u.test(value)) return false
  return /\d/.test(value) || sign.test(value.replace(/[-/]/g, '').replace(/[!?]+$/, ''))
}

/** Tells whether the value has something that ordinary words lack: a digit, a sign, or a capital inside. */
export function isStrange(value: string): boolean {
  return /\d/.test(value) || sign.test(value.slice(0, -1)) || /\p{Ll}\p{Lu}/u.test(value)
}

const sign = /[!#$%&*@+=?^~<>{}[\]|\\/_-]/

const unmistakable = [
  // Vinter2024, Havørn7!, katt19
  /^(?:\p{Lu}\p{Ll}{2,20}[-_]?\d{2,4}|\p{Lu}\p{Ll}{4,20}\d|\p{Ll}{4,20}\d{2,4})[!?#$*]*$/u,
  // Egersund#2020, Bjørk&Gran
  /^(?=\S*\p{Ll}{3})(?=\S*[\p{Lu}\d])\p{L}[\p{L}\d]*[#$%&@^~][\p{L}\d]\S*$/u,
  // Sirdal!77, Reindeer_12
  /^(?=\S*\p{Ll}{3})\p{L}[\p{L}\d]*(?:[!*]\S*\d|_\d{1,3}$)/u,
  // Tomat4ever, S0mmerf3rie
  /^(?=\S{7,30}$)(?:\p{Lu}\p{Ll}{2,}\d{1,4}|\p{L}\p{Ll}*\d)\p{Ll}{3,}\d?\p{Ll}*\d*[!?#$*]*$/u,
]

export function isUnmistakable(value: string): boolean {
  return value.length > 5 && !isNamed(value) && unmistakable.some((shape) => shape.test(value))
}

/** Machines and models have names in capitals; "72-timersfristen" is a word. */
function isNamed(value: string): boolean {
  return product.test(value) || file.test(value) || /^(?:[\p{Lu}\d-]+|\d+-\p{Ll}+)$/u.test(value)
}
