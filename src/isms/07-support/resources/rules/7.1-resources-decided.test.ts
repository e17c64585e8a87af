import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { resource } from '../resource.ts';
import { resourcesDecided } from './7.1-resources-decided.ts';

const house = a(organisation, 'org', { topManagement: ['ana'] });
const need = (id: string, fields: object = {}) =>
  a(resource, id, { status: 'granted', decidedBy: 'ana', decidedOn: '2026-01-22', ...fields });
const asked = (requestedOn: string) =>
  need('more', { status: 'requested', requestedOn, decidedBy: undefined, decidedOn: undefined });

testRule(resourcesDecided, {
  holds: {
    'the year is decided on': { given: [house, need('plan')] },
    'an older grant beside it is no matter': {
      given: [house, need('old', { decidedOn: '2024-10-01' }), need('plan')],
    },
    'granted in part is a decision as well': {
      given: [house, need('plan', { status: 'granted in part' })],
    },
    'late by less than the tolerance': { given: [house, need('plan', { decidedOn: '2025-09-10' })] },
    'a request is not old yet': { given: [house, need('plan'), asked('2026-08-01')] },
  },
  finds: {
    'only the head of a unit decided': {
      given: [house, need('plan', { decidedBy: 'ben' })],
      finds: ['undecided'],
    },
    'everything was refused': { given: [house, need('plan', { status: 'refused' })], finds: ['undecided'] },
    'the last plan is two years old': {
      given: [house, need('plan', { decidedOn: '2024-09-22' })],
      finds: ['outdated'],
    },
    'a request waits since spring': {
      given: [house, need('plan'), asked('2026-04-01')],
      finds: ['waiting more'],
    },
  },
});
