/** What information can lose: the properties that security preserves. */
export const informationProperties = {
  confidentiality: 'Confidentiality',
  integrity: 'Integrity',
  availability: 'Availability',
} as const;

export type Property = keyof typeof informationProperties;

/** Something of each property. */
export const byProperty = <T>(of: (property: Property) => T): Readonly<Record<Property, T>> => ({
  confidentiality: of('confidentiality'),
  integrity: of('integrity'),
  availability: of('availability'),
});
