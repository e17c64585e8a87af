/** Words about what a file holds. */
export const file = {
  content: 'Content of {{name}}',
  notShown: 'This kind of file cannot be shown here. Save it and read it before you go on.',
  tooLarge: 'This file is too large to be shown here. Save it and read it before you go on.',
  download: 'Save {{name}}',
} as const;
