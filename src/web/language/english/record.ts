/** Words of the page of one record. */
export const record = {
  details: 'Details',
} as const;
