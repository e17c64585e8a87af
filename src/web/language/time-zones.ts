/** The time zone of this browser, which is most often that of the organisation. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Every time zone there is, with the one that is chosen even if this browser does not list it. */
export const timeZonesWith = (chosen: string): readonly string[] =>
  [...new Set([...(chosen === '' ? [] : [chosen]), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
