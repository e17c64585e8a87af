/** Returns the time zone of this browser, which is usually that of the organisation. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Returns every time zone, including the chosen one if this browser does not list it. */
export const timeZonesWith = (chosen: string): readonly string[] =>
  [...new Set([...(chosen === '' ? [] : [chosen]), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
