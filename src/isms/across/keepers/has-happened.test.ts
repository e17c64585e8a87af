import { a, testKeepers } from '#isms/kernel/testing/keepers-tester.ts';
import { issue } from '../../04-context/issue.ts';
import { communication } from '../../07-support/communication/communication.ts';
import { acknowledgement } from '../../07-support/documents/acknowledgement.ts';
import { hasHappened } from './has-happened.ts';

const reviewed = (reviewedOn?: string) => a(issue, 'i1', { reviewedOn });

testKeepers(hasHappened, {
  holds: {
    'last month': [reviewed('2026-08-31')],
    today: [reviewed('2026-09-30')],
    never: [reviewed()],
    'what is planned lies ahead': [a(communication, 'c1', { nextOn: '2027-01-15' })],
  },
  finds: {
    'next year': { given: [reviewed('2027-01-12')], finds: ['ahead i1'] },
    'closed or fixed, it did not happen': {
      given: [a(acknowledgement, 'k1', { doneOn: '2026-10-01' })],
      finds: ['ahead k1'],
    },
  },
});
