/** Words of a register's list. */
export const register = {
  empty: 'empty',
} as const;
