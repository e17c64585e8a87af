import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { improvement } from '../improvement.ts';
import { ismsImproved } from './10.1-isms-improved.ts';

const done = (closedOn: string) => a(improvement, 'i1', { closedOn });
const idea = (fields: object) =>
  a(improvement, 'i2', { status: 'open', closedOn: undefined, decision: undefined, ...fields });
const inForce = (inForceSince: string) => a(organisation, 'org', { inForceSince });

testRule(ismsImproved, {
  holds: {
    'improved this month': { given: [done('2026-09-10')] },
    'within the tolerance of the interval': { given: [done('2025-08-31')] },
    'nothing yet, and the ISMS is young': {
      given: [inForce('2026-06-01'), idea({ raisedOn: '2026-09-01', decisionDue: undefined })],
    },
    'an idea waits for its decision': { given: [done('2026-09-10'), idea({ decisionDue: '2026-10-30' })] },
    'accepted and ahead': {
      given: [done('2026-09-10'), idea({ decision: 'accepted', due: '2026-10-30' })],
    },
    'an idea that was turned down': {
      given: [done('2026-09-10'), a(improvement, 'i2', { decision: 'rejected' })],
    },
  },
  finds: {
    'nothing for two years': { given: [done('2024-09-10')], finds: ['standstill'] },
    'only ideas turned down since the ISMS is in force': {
      given: [inForce('2025-04-01'), a(improvement, 'i2', { decision: 'rejected' })],
      finds: ['standstill'],
    },
    'an idea left lying': {
      given: [done('2026-09-10'), idea({ decisionDue: '2026-09-29' })],
      finds: ['undecided i2'],
    },
    'an idea left lying for years, and no day was agreed': {
      given: [done('2026-09-10'), idea({ raisedOn: '2025-09-29', decisionDue: undefined })],
      finds: ['undecided i2'],
    },
    'accepted and forgotten': {
      given: [done('2026-09-10'), idea({ decision: 'accepted', due: '2026-09-15' })],
      finds: ['overdue i2'],
    },
  },
});
