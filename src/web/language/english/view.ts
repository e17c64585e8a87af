/** Words of views. */
export const view = {
  table: 'Table',
} as const;
