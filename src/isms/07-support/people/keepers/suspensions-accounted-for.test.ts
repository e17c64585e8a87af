import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { absence } from '../../../across/absence.ts';
import { person } from '../person.ts';
import { suspensionsAccountedFor } from './suspensions-accounted-for.ts';

const ben = (fields: object = {}) => a(person, 'ben', { suspendedSince: '2026-09-01', ...fields });
const away = (fields: object) => a(absence, 'abs', { person: 'ben', to: undefined, ...fields });

testRule(suspensionsAccountedFor, {
  holds: {
    'nobody suspended them': { given: [ben({ suspendedSince: undefined })] },
    'they have left': { given: [ben({ to: '2026-08-31' })] },
    'their last day is to come': { given: [ben({ to: '2026-12-31' })] },
    'they are away': { given: [ben(), away({ from: '2026-09-01' })] },
  },
  finds: {
    'nothing says why': { given: [ben()], finds: ['open ben'] },
    'they should be back': {
      given: [ben(), away({ from: '2026-06-01', to: '2026-08-31' })],
      finds: ['open ben'],
    },
  },
});
