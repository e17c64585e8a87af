/** Words of the dialog in which a decision is taken. */
export const decision = {
  what: 'What you decide on',
} as const;
