// adaptivecards-templating takes this type from adaptivecards' sources, which do not compile under our strict flags.
// Cards are plain JSON here.
export type IAdaptiveCard = Record<string, unknown>
