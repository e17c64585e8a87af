import { expect, test } from 'vitest';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { readFields } from '#isms/kernel/field-kinds/validation.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { organisation } from './organisation.ts';

const settings = (fields: object) => refusedAt(a(organisation, 'org', fields));
const name = 'Acme Instruments Ltd';

test('an organisation that has set nothing stands on defaults that agree with one another', () => {
  expect(settings({ name })).toEqual([]);
});

test.each([
  ['acknowledgementFloor', { acknowledgementFloor: 95, acknowledgementQuota: 90 }],
  ['awarenessFloor', { awarenessFloor: 95 }],
  ['certificateTo', { certificateFrom: '2026-02-16', certificateTo: '2025-02-15' }],
  [
    'grades',
    {
      grades: [
        { grade: 'minor', name: 'Deviation' },
        { grade: 'minor', name: 'Small deviation' },
      ],
    },
  ],
])('%s is refused with %j', (field, fields) => {
  expect(settings(fields)).toEqual([field]);
});

test.each([
  ['acknowledgementQuota', 10],
  ['awarenessQuota', 50],
  ['acknowledgementFloor', 0],
])('%s cannot be set as low as %d', (field, value) => {
  const { faults } = readFields(organisation.fields, { name, [field]: value });
  expect(faults.map(({ path }) => path)).toEqual([field]);
});

test.each([
  ['acceptance', 'P37M', 'must be at most 3 years'],
  ['riskAssessment', 'P100Y', 'must be at most 3 years'],
  ['treatmentTime', 'P4Y', 'must be at most 3 years'],
  ['managementReview', 'P6Y', 'must be at most 5 years'],
  ['tolerance', 'P1Y', 'must be at most 6 months'],
])('%s cannot be as long as %s', (field, value, message) => {
  const { faults } = readFields(organisation.fields, { name, [field]: value });
  expect(faults.map((fault) => [fault.path, inEnglish(fault.message)])).toEqual([[field, message]]);
});

test('every setting with a default stands in the section of what it is about, and none in two', () => {
  const named = Object.values(organisation.sections ?? {}).flat();
  expect(named.toSorted()).toEqual(Object.keys(organisation.fields).toSorted());
});
