import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { partyRequirement } from '../party-requirement.ts';
import { requirementsAddressed } from './4.2-c-requirements-addressed.ts';

const required = (fields: object) => a(partyRequirement, 'q1', { how: undefined, ...fields });

testRule(requirementsAddressed, {
  holds: {
    'through controls': { given: [required({ addressed: 'yes', controls: ['2022-A-5-24'] })] },
    'through a process': { given: [required({ addressed: 'yes', processes: ['incidents'] })] },
    'through an objective': { given: [required({ addressed: 'yes', objectives: ['certificate'] })] },
    'in words': { given: [required({ addressed: 'yes', how: 'Incident procedure, section 4.' })] },
    'left out, for a reason': {
      given: [required({ addressed: 'no', reasonNot: 'The parent company does.' })],
    },
  },
  finds: {
    'not decided': {
      given: [required({ addressed: undefined, controls: ['2022-A-5-24'] })],
      finds: ['undecided q1'],
    },
    'to be addressed, by nothing': {
      given: [required({ addressed: 'yes', controls: [] })],
      finds: ['nothing q1'],
    },
    'left out without a word': { given: [required({ addressed: 'no' })], finds: ['unexplained q1'] },
    'only the one that is open': {
      given: [required({ addressed: undefined }), a(partyRequirement, 'q2')],
      finds: ['undecided q1'],
    },
  },
});
