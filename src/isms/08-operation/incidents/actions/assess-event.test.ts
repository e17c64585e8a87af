import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { incident } from '../incident.ts';
import { assessEvent } from './assess-event.ts';

const reported = (fields: object = {}) =>
  a(incident, 'i1', {
    status: 'open',
    reportedOn: '2026-09-29',
    classification: undefined,
    classifiedOn: undefined,
    classifiedBy: undefined,
    severity: undefined,
    owner: undefined,
    ...fields,
  });
const ben = a(person, 'ben', { to: undefined });
const assess = (input: object, fields: object = {}) =>
  take(assessEvent, [reported(fields), ben], 'i1', 'ana', { input: { owner: 'ben', ...input } });

test('what it is, how bad, and who handles it is on record with who judged it', () => {
  expect(assess({ classification: 'incident', severity: 'high', personalData: true })).toMatchObject([
    {
      fields: {
        classification: 'incident',
        severity: 'high',
        owner: 'ben',
        personalData: true,
        classifiedOn: '2026-09-30',
        classifiedBy: 'ana',
      },
    },
  ]);
});

test('an incident takes a severity, and its handler works here', () => {
  expect(assess({ classification: 'incident' })).toMatch(/valid|severity/i);
  expect(assess({ classification: 'event', owner: 'eva' })).toBeTypeOf('string');
  expect(assess({ classification: 'event' })).toMatchObject([{ fields: { classification: 'event' } }]);
  expect(assess({ classification: 'event', awareOn: '2026-10-01' })).toBeTypeOf('string');
});

test('the time until it was judged counts to the first judgement', () => {
  const [change] = assess(
    { classification: 'incident', severity: 'low' },
    { classification: 'event', classifiedOn: '2026-09-29', classifiedBy: 'eva' },
  ) as readonly { fields: object }[];
  expect(change?.fields).not.toHaveProperty('classifiedOn');
});

test('it waits until it was judged, within the time that is set for it', () => {
  const wanted = (fields: object) => {
    const s = readerOf(snapshotOf([reported(fields)], '2026-09-30', [incident, organisation, person]));
    return assessEvent.wantedBy?.(s.all(incident)[0]!, s);
  };
  expect(wanted({})).toBe('2026-10-01');
  expect(wanted({ classification: 'event' })).toBeUndefined();
  expect(assess({ classification: 'event' }, { status: 'closed', closedOn: '2026-09-30' })).toMatch(/closed/);
});
