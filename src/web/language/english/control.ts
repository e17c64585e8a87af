/** Words of the page of one control of Annex A. */
export const control = {
  title: '{{code}} {{title}}',
  neighbours: 'Control before and after',
  kind: 'A control is no requirement: it is chosen or left out, and then shown at work.',
  undecided: 'Nobody has decided yet whether it is needed.',
  catalogue: 'In the catalogue',
  record: 'Record, trace and history',
} as const;
