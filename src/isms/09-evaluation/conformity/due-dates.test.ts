import { inEnglish } from '../../kernel/values/message-format.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { declared } from '../../../declared.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { person } from '../../07-support/people/person.ts';
import { decided } from '../../across/decision-tester.ts';
import { grant } from '../../across/grant.ts';
import { judgement } from '../../across/judgement.ts';
import { requirementId } from '../../across/requirement.ts';
import { dueDates } from './due-dates.ts';
import { metric } from '../monitoring/metric.ts';
import { reading } from '../monitoring/reading.ts';

const { catalogue, inquirer } = await declared();

test('what has no name of its own says what it is about', () => {
  const requirement = requirementId('2022', '4.2 a)');
  const plan = a(treatment, 't1');
  const given = [
    a(person, 'ana'),
    plan,
    decided('d1', [plan], { kind: 'acceptance', until: '2026-10-20' }),
    a(judgement, 'j1', { requirement, until: '2026-10-21' }),
    a(grant, 'g1', { person: 'ana', until: '2026-10-22' }),
  ];
  const head = snapshotOf(given, '2026-09-30', [...catalogue.registers.values()]);
  const rows = inquirer().at(head).view(dueDates, { days: 30 });
  if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
  const about = Object.fromEntries(
    rows.map(({ cells, rests }) => [cells['what'], [cells['about'], rests.length]]),
  );
  expect(about).toMatchObject({
    'Renewal of a decision': [[{ register: 'treatment', id: 't1' }], 2],
    'Renewal of a judgement': [[{ register: 'requirement', id: requirement }], 2],
    'End of a grant': [[{ register: 'person', id: 'ana' }], 2],
  });
  expect(rows.find(({ cells }) => cells['what'] === 'Treatment')?.cells['about']).toBeUndefined();
});

test('what was missed comes before what is merely late, however long', () => {
  const given = [
    a(person, 'ana'),
    a(treatment, 't1', { due: '2025-12-19', doneOn: undefined }),
    a(metric, 'm1', { status: 'active', every: 'P1M', from: '2026-08-30', collector: 'ana' }),
    a(metric, 'm2', { status: 'active', every: 'P1M', from: '2026-09-10', collector: 'ana' }),
    a(reading, 'r2', {
      metric: 'm2',
      status: 'planned',
      due: '2026-09-20',
      takenOn: undefined,
      value: undefined,
    }),
  ];
  const head = snapshotOf(given, '2026-09-30', [...catalogue.registers.values()]);
  const rows = inquirer().at(head).view(dueDates, { days: 30 });
  if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
  // A planned reading is due only once, at its metric.
  expect(rows.map(({ cells: { record, on, timing } }) => [record, on, timing])).toEqual([
    [{ register: 'metric', id: 'm1' }, '2026-08-30', 'missed'],
    [{ register: 'treatment', id: 't1' }, '2025-12-19', 'overdue'],
    [{ register: 'metric', id: 'm2' }, '2026-09-20', 'overdue'],
  ]);
});
