import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { organisation } from '../../across/organisation.ts';
import { secretsRotated } from './secrets-rotated.ts';

const key = (fields: object = {}) => a(asset, 'x1', { kind: 'secret', ...fields });

testRule(secretsRotated, {
  holds: {
    'this spring': { given: [key()] },
    'no longer used': {
      given: [key(), a(asset, 'x2', { kind: 'secret', rotatedOn: '2021-01-01', to: '2026-01-01' })],
    },
  },
  finds: {
    'two years ago': { given: [key({ rotatedOn: '2024-05-06' })], finds: ['overdue x1'] },
    'four months ago, where ninety days are allowed': {
      given: [key(), a(organisation, 'org', { keyRotation: 'P90D' })],
      finds: ['overdue x1'],
    },
    'nobody knows when': { given: [key({ rotatedOn: undefined })], finds: ['undated x1'] },
    'only other assets': { given: [key({ kind: 'software' })], finds: ['empty'] },
  },
});
