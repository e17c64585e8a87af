import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { appointment } from '../appointment.ts';
import { person } from '../../../07-support/people/person.ts';
import { appointmentsEndWithEmployment } from './appointments-end-with-employment.ts';

const ben = (to?: string) => a(person, 'ben', { to });
const held = (fields: object = {}) =>
  a(appointment, 'a1', { person: 'ben', from: '2025-01-01', to: undefined, ...fields });

testRule(appointmentsEndWithEmployment, {
  holds: {
    'they are here': { given: [ben(), held()] },
    'ended with them': { given: [ben('2026-06-30'), held({ to: '2026-06-30' })] },
    'on notice': { given: [ben('2026-12-31'), held()] },
  },
  finds: {
    'they left': { given: [ben('2026-06-30'), held()], finds: ['holder a1'] },
    'the deputy left': {
      given: [ben('2026-06-30'), a(person, 'ana', { to: undefined }), held({ person: 'ana', deputy: 'ben' })],
      finds: ['deputy a1'],
    },
  },
});
