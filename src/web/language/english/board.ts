/** Words of the home page: board, strip of time, next and due. */
export const board = {
  title: 'Board',
} as const;
