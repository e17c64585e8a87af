import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { continuityPlan } from '../../08-operation/continuity/continuity-plan.ts';
import { continuityPlansKept } from './continuity-plans-kept.ts';

const plan = (fields: object = {}) => a(continuityPlan, 'p1', fields);

testRule(continuityPlansKept, {
  holds: { 'looked at this spring': { given: [plan()] } },
  finds: {
    'two years ago': { given: [plan({ reviewedOn: '2024-04-21' })], finds: ['overdue p1'] },
    'without an objective': { given: [plan({ recoveryTime: undefined })], finds: ['objective p1'] },
    'security left out': { given: [plan({ security: undefined })], finds: ['security p1'] },
  },
});
