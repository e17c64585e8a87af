/** Words of the page of one requirement. */
export const requirement = {
  demanded: 'Demanded',
} as const;
