import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { topManagementIsHere } from './top-management-is-here.ts';

const lead = a(organisation, 'org', { topManagement: ['ana'] });

testRule(topManagementIsHere, {
  holds: {
    'she is here': { given: [lead, a(person, 'ana', { to: undefined })] },
  },
  finds: {
    'she left': { given: [lead, a(person, 'ana', { to: '2026-06-30' })], finds: ['left org'] },
  },
});
