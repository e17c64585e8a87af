/** The properties of information that security preserves. */
export const informationProperties = {
  confidentiality: 'Confidentiality',
  integrity: 'Integrity',
  availability: 'Availability',
} as const;

export type Property = keyof typeof informationProperties;

/** Returns an object with a value for each property. */
export const byProperty = <T>(of: (property: Property) => T): Readonly<Record<Property, T>> => ({
  confidentiality: of('confidentiality'),
  integrity: of('integrity'),
  availability: of('availability'),
});
