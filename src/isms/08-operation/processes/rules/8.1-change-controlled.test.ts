import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { change } from '../../../06-planning/changes/change.ts';
import { person } from '../../../07-support/people/person.ts';
import { decided } from '../../../across/decision-tester.ts';
import { changesControlled } from './8.1-change-controlled.ts';

const ana = a(person, 'ana');
const made = (fields: object = {}) =>
  a(change, 'c1', {
    owner: 'ben',
    startsOn: '2026-06-10',
    assessedOn: '2026-06-01',
    due: undefined,
    doneOn: undefined,
    status: 'running',
    ...fields,
  });
const approved = (fields: object = {}, on = '2026-06-05') => decided('d1', [made(fields)], { on });
const situation = (fields: object = {}, on?: string) => [ana, made(fields), approved(fields, on)];
const emergency = { planning: 'emergency', assessedOn: '2026-06-12' };

const proposed = a(change, 'c2', { status: 'planned', startsOn: '2026-11-01', assessedOn: undefined });

testRule(changesControlled, {
  holds: {
    'assessed and approved before': { given: situation() },
    'on the day itself': { given: situation({ assessedOn: '2026-06-10' }, '2026-06-10') },
    'another one has not begun': { given: [...situation(), proposed] },
    dropped: { given: [made({ status: 'dropped', assessedOn: undefined })] },
    'an emergency, decided on afterwards': { given: situation(emergency, '2026-06-14') },
    'an emergency of yesterday': {
      given: [made({ planning: 'emergency', startsOn: '2026-09-29', assessedOn: undefined })],
    },
  },
  finds: {
    'none has begun or was decided on': { given: [proposed], finds: ['empty'] },
    'under way without a day': { given: situation({ startsOn: undefined }), finds: ['undated c1'] },
    'to be finished by now, and no day on which it began': {
      given: [ana, made({ status: 'planned', startsOn: undefined, due: '2026-07-31' })],
      finds: ['undated c1'],
    },
    'assessed too late': { given: situation({ assessedOn: '2026-06-11' }), finds: ['unassessed c1'] },
    'assessed, and nothing written': {
      given: situation({ consequences: undefined }),
      finds: ['unassessed c1'],
    },
    'nobody approved it': { given: [ana, made()], finds: ['unapproved c1'] },
    'planned to start, and the day has passed': {
      given: [ana, made({ status: 'planned' })],
      finds: ['unapproved c1'],
    },
    'approved after it had started': { given: situation({}, '2026-06-11'), finds: ['late c1'] },
    'an emergency nobody came back to': {
      given: [made({ ...emergency, assessedOn: undefined })],
      finds: ['unapproved c1', 'unassessed c1'],
    },
    rejected: {
      given: [ana, made(), decided('d1', [made()], { kind: 'rejection', on: '2026-06-05' })],
      finds: ['unapproved c1'],
    },
    'changed since': {
      given: [ana, made({ resources: 'Twice as much' }), approved()],
      finds: ['void c1'],
    },
    'approved by whoever carries it out': { given: situation({ owner: 'ana' }), finds: ['own c1'] },
  },
});
