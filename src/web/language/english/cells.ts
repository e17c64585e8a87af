/** Words of cells, which show values. */
export const cells = {
  empty: 'empty',
  withheld: 'withheld',
  withheldHelp: 'This is classified. Those who answer for the record and the ISMS manager may read it.',
  erased: 'erased',
  erasedHelp:
    'Personal data that was here has been erased. The journal still proves that it stood here, and when.',
  yes: 'Yes',
  no: 'No',
  frozen_one: '{{count}} value',
  frozen_other: '{{count}} values',
  matrix: '{{rows}} × {{columns}}',
} as const;
