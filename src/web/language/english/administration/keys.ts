/** Words about the keys of an organisation. */
export const keys = {
  intro:
    'Every key with which a program is let in here: those that people made for themselves, and those of directories. How long a new one may hold is set with the organisation.',
  none: 'Nobody has made a key yet. People make theirs under their own account.',
  column: {
    name: 'Key',
    owner: 'Acts for',
    scope: 'May',
    registers: 'Registers',
    until: 'Until',
    used: 'Last used',
  },
  directory: 'A directory',
  formerMember: 'Nobody any more',
  madeBy: 'made by {{name}}',
  idle: 'Opens nothing: its person has no access here today.',
  expired: 'Expired',
  directoryTitle: 'Keys for a directory',
  directoryText:
    'Lets an identity provider keep the people here up to date by SCIM 2.0. Such a key belongs to the organisation and opens nothing else.',
  makeDirectory: 'Make a key for a directory',
  directoryNameHelp: 'The provider, by the name you know it by.',
} as const;
