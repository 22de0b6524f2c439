/** The mail addresses of the desks in Eigersund's organisation file. */
export const BUYPASS = 'kundeservice@buypass.no'
export const NHN = 'kundesenter@nhn.no'
export const HELP_DESK = 'brukerhjelpen@eigersund.kommune.no'
