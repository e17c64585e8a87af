import { a, testKeepers } from '#isms/kernel/testing/keepers-tester.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { issue } from '../../04-context/issue.ts';
import { daysInSequence } from './days-in-sequence.ts';

const nothing = {
  occurredOn: undefined,
  awareOn: undefined,
  containedOn: undefined,
  recoveredOn: undefined,
  closedOn: undefined,
  reportedOn: '2026-06-01',
  classifiedOn: undefined,
  lessonsOn: undefined,
};
const happened = (days: object) => a(incident, 'n1', { ...nothing, ...days });

testKeepers(daysInSequence, {
  holds: {
    'one after the other': [
      happened({ occurredOn: '2026-05-30', containedOn: '2026-06-02', recoveredOn: '2026-06-03' }),
    ],
    'all on one day': [
      happened({ occurredOn: '2026-06-01', containedOn: '2026-06-01', recoveredOn: '2026-06-01' }),
    ],
    'with a gap': [happened({ occurredOn: '2026-05-30', recoveredOn: '2026-06-03' })],
    'a register without a sequence': [a(issue, 'i1')],
  },
  finds: {
    'over before it began': {
      given: [happened({ occurredOn: '2026-06-04', recoveredOn: '2026-06-03' })],
      finds: ['backwards n1'],
    },
    'two days out of place': {
      given: [happened({ occurredOn: '2026-06-04', containedOn: '2026-06-03', recoveredOn: '2026-06-02' })],
      finds: ['backwards n1', 'backwards n1'],
    },
    'withdrawn before it applied': {
      given: [
        a(documentVersion, 'v1', {
          reviewedOn: undefined,
          publishedOn: '2026-03-01',
          withdrawnOn: '2026-02-01',
        }),
      ],
      finds: ['backwards v1'],
    },
  },
});
