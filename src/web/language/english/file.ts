/** Words of the content of files. */
export const file = {
  content: 'Content of {{name}}',
  notShown: 'This kind of file cannot be shown here. Save it and read it before you go on.',
  tooLarge: 'This file is too large to be shown here. Save it and read it before you go on.',
  damaged: 'This file cannot be read as a PDF. Save it and look at it with another program.',
  download: 'Save {{name}}',
  page: 'Page {{page}} of {{count}}',
} as const;
