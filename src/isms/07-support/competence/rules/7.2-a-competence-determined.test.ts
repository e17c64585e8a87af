import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { competenceRequirement } from '../competence-requirement.ts';
import { competenceDetermined } from './7.2-a-competence-determined.ts';

const asked = (of: string) => a(competenceRequirement, `asked of ${of}`, { role: of });

testRule(competenceDetermined, {
  holds: {
    'each says so': { given: [a(role, 'audits'), a(role, 'signs'), asked('audits'), asked('signs')] },
    'a role without influence on security need not': {
      given: [a(role, 'audits'), asked('audits'), a(role, 'cooks', { securityRelevant: false })],
    },
  },
  finds: {
    'one does not': {
      given: [a(role, 'audits'), a(role, 'signs'), asked('audits')],
      finds: ['unsaid signs'],
    },
    'none does': { given: [a(role, 'audits')], finds: ['none', 'unsaid audits'] },
    'no role matters': { given: [a(role, 'cooks', { securityRelevant: false })], finds: ['empty'] },
  },
});
