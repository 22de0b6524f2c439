/** Where the desks of Eigersund's organisation file get their mail. */
export const BUYPASS = 'kundeservice@buypass.no'
export const NHN = 'kundesenter@nhn.no'
export const HELP_DESK = 'brukerhjelpen@eigersund.kommune.no'
