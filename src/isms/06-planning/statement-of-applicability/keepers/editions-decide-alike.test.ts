import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { catalogueControlId } from '../../../annex-a/catalogue-control.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { applicability } from '../applicability.ts';
import { editionsDecideAlike } from './editions-decide-alike.ts';

const about = (edition: Edition, ref: string, applicable: string, fields: object = {}) =>
  a(applicability, `${edition}-${ref}`, {
    scope: 'all',
    control: catalogueControlId(edition, ref),
    applicable,
    ...fields,
  });

testRule(editionsDecideAlike, {
  holds: {
    'left out by both numbers': {
      given: [about('2022', 'A.8.30', 'no'), about('2013', 'A.14.2.7', 'no')],
    },
    'the other edition has not decided': { given: [about('2022', 'A.8.30', 'no')] },
    'another scope needs it': {
      given: [about('2022', 'A.8.30', 'no'), about('2013', 'A.14.2.7', 'yes', { scope: 'other' })],
    },
    'a part of what was merged is left out': {
      given: [about('2013', 'A.6.2.1', 'no'), about('2022', 'A.8.1', 'yes')],
    },
    'it is new in 2022': { given: [about('2022', 'A.8.11', 'no')] },
    'a control of our own': {
      given: [a(applicability, 'own', { scope: 'all', control: 'own', applicable: 'no' })],
    },
  },
  finds: {
    'left out by the one number, needed by the other': {
      given: [about('2022', 'A.8.30', 'no'), about('2013', 'A.14.2.7', 'yes')],
      finds: ['otherwise 2022-A.8.30'],
    },
    'the other way round': {
      given: [about('2022', 'A.8.30', 'yes'), about('2013', 'A.14.2.7', 'no')],
      finds: ['otherwise 2013-A.14.2.7'],
    },
    'all that was merged into it is needed': {
      given: [
        about('2022', 'A.8.1', 'no'),
        about('2013', 'A.6.2.1', 'yes'),
        about('2013', 'A.11.2.8', 'yes'),
      ],
      finds: ['otherwise 2022-A.8.1'],
    },
  },
});
