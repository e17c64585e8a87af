/** What information can lose: the properties that security preserves. */
export const informationProperties = {
  confidentiality: 'Confidentiality',
  integrity: 'Integrity',
  availability: 'Availability',
} as const;

export type Property = keyof typeof informationProperties;
