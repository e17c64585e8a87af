import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { grant } from '../../../across/grant.ts';
import { person } from '../../../07-support/people/person.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { secondScore } from '../second-score.ts';
import { askSecondScore } from './ask-second-score.ts';
import { giveSecondScore } from './give-second-score.ts';
import { renewSecondScore } from './renew-second-score.ts';
import { settleSecondScore } from './settle-second-score.ts';

const people = [
  a(person, 'ana'),
  a(person, 'ben'),
  a(person, 'eva'),
  a(person, 'gone', { to: '2026-01-31' }),
];
const grants = ['ana', 'ben', 'eva', 'gone'].map((who) =>
  a(grant, `grant-${who}`, { person: who, role: 'owner', from: undefined, until: undefined }),
);
const method = (fields: object = {}) => a(riskMethod, 'm1', fields);
const scored = (fields: object = {}) =>
  a(risk, 'r1', {
    title: 'Stolen key',
    method: 'm1',
    likelihood: 2,
    impact: 3,
    assessedBy: 'ben',
    assessedOn: '2026-09-01',
    run: undefined,
    ...fields,
  });
const shown = {
  title: 'Stolen key',
  scenario: risk.example.scenario,
  consequence: risk.example.consequence,
  properties: risk.example.properties,
};
const second = (fields: object = {}) =>
  a(secondScore, 's1', {
    risk: 'r1',
    method: 'm1',
    assessor: 'eva',
    askedBy: 'ana',
    shown,
    ...Object.fromEntries(
      [
        'likelihood',
        'impact',
        'reason',
        'givenOn',
        'firstLikelihood',
        'firstImpact',
        'firstBy',
        'firstOn',
      ].map((name) => [name, undefined]),
    ),
    ...fields,
  });
const given = (fields: object = {}) =>
  second({ likelihood: 3, impact: 3, firstLikelihood: 2, firstImpact: 3, givenOn: '2026-09-20', ...fields });

const ask = (records: Parameters<typeof take>[1], assessor = 'eva', more: object = {}) =>
  take(askSecondScore, [...people, ...grants, ...records], 'r1', 'ana', { input: { assessor, ...more } });

test('what is to be scored is frozen as it is, and no score with it', () => {
  const asked = ask([method(), scored()]);
  expect(asked).toEqual([
    {
      do: 'create',
      register: 'second-score',
      fields: {
        title: 'Stolen key',
        risk: 'r1',
        method: 'm1',
        run: undefined,
        assessor: 'eva',
        askedBy: 'ana',
        askedOn: '2026-09-30',
        due: '2026-10-14',
        shown,
      },
    },
  ]);
});

test('whoever entered the risk with its score is as good as who gave it', () => {
  const entered = (assessedOn: string) => [
    method(),
    { ...scored({ assessedOn }), createdAt: '2026-09-02T09:00:00.000Z', createdBy: 'eva' },
  ];
  expect(ask(entered('2026-09-01'))).toMatch(/entered the first score/);
  expect(ask(entered('2026-09-03'))).toMatchObject([{ do: 'create' }]);
});

test('somebody is asked who did not score it and does not ask, and only once', () => {
  expect(ask([method(), scored()], 'ben')).toMatch(/gave the first score/);
  expect(ask([method(), scored()], 'ana')).toMatch(/has the first score before them/);
  expect(ask([method(), scored()], 'gone')).toMatch(/does not work here/);
  expect(ask([method(), scored()], 'eva', { due: '2026-09-01' })).toMatch(/lies ahead/);
  expect(ask([method(), scored(), second()])).toMatch(/S1 is awaited already/);
  expect(ask([method(), scored(), given()])).toMatchObject([{ do: 'create' }]);
});

test('there is a first score to hold it against, on a method in use', () => {
  expect(ask([method(), scored({ likelihood: undefined })])).toMatch(/no score yet/);
  expect(ask([method(), scored({ assessedBy: undefined })])).toMatch(/does not say who/);
  expect(ask([method(), scored({ status: 'closed' })])).toMatch(/closed/);
  expect(ask([method({ replaced: true }), scored()])).toMatch(/was replaced/);
});

test('one that nobody can give any more makes way', () => {
  expect(ask([method(), scored({ title: 'Another' }), second()])).toMatchObject([
    { do: 'retire', id: 's1' },
    { do: 'create' },
  ]);
});

const give = (records: Parameters<typeof take>[1]) =>
  take(giveSecondScore, [...people, ...records], 's1', 'eva', {
    input: { likelihood: 3, impact: 3, reason: 'Seen twice.' },
  });

test('the first score is kept beside it as it stands at that moment', () => {
  expect(give([method(), scored({ likelihood: 1 }), second()])).toMatchObject([
    {
      id: 's1',
      fields: {
        likelihood: 3,
        impact: 3,
        givenOn: '2026-09-30',
        firstLikelihood: 1,
        firstImpact: 3,
        // By the method's matrix 1 1 2 / 1 2 3 / 2 3 3, as it is on that day.
        firstLevelThen: 2,
        levelThen: 3,
        firstBy: 'ben',
        firstOn: '2026-09-01',
      },
    },
  ]);
});

test('it is given once, and of what was asked', () => {
  expect(give([method(), scored(), given()])).toMatch(/has been given/);
  expect(give([method({ replaced: true }), scored(), second()])).toMatch(/method was replaced/);
  expect(give([method(), scored({ assessedBy: 'eva' }), second()])).toMatch(/same person/);
  expect(give([method(), scored({ status: 'closed' }), second()])).toMatch(/not open/);
  expect(give([method(), scored({ scenario: 'Another way in.' }), second()])).toMatch(/described anew/);
  expect(give([method(), scored({ likelihood: undefined }), second()])).toMatch(/taken back/);
});

const renew = (records: Parameters<typeof take>[1], by = 'eva') =>
  take(renewSecondScore, [...people, ...records], 's1', by, {});
const anew = { title: 'Key in a laptop', scenario: 'Another way in.', run: 'a1' };

test('what was described anew is taken over by one act, and can be scored again', () => {
  const due = { due: '2026-10-03' };
  for (const by of ['eva', 'ana'])
    expect(renew([method(), scored(anew), second(due)], by)).toMatchObject([
      {
        do: 'amend',
        id: 's1',
        fields: {
          title: 'Key in a laptop',
          run: 'a1',
          askedOn: '2026-09-30',
          due: '2026-10-03',
          shown: { ...shown, title: 'Key in a laptop', scenario: 'Another way in.' },
        },
      },
    ]);
  expect(renew([method(), scored(anew), second({ due: '2026-09-10' })])).toMatchObject([
    { fields: { due: '2026-10-14' } },
  ]);
});

test('nothing is taken over where nothing is new, or where it is past giving', () => {
  expect(renew([method(), scored(), second()])).toMatch(/as it was when it was asked/);
  expect(renew([method(), scored(anew), given()])).toMatch(/has been given/);
  expect(renew([method(), scored({ ...anew, status: 'closed' }), second()])).toMatch(/not open/);
  expect(renew([method({ replaced: true }), scored(anew), second()])).toMatch(/method was replaced/);
});

const settle = (likelihood: number, impact: number, records: Parameters<typeof take>[1]) =>
  take(settleSecondScore, [...people, method(), ...records], 's1', 'ana', {
    input: { likelihood, impact, reason: 'It happened at a supplier.' },
  });

test('the agreed score goes to the risk, unless it has it', () => {
  const agreed = { agreedLikelihood: 3, settledBy: 'ana', settledOn: '2026-09-30' };
  expect(settle(3, 3, [scored(), given()])).toMatchObject([
    { id: 's1', fields: agreed },
    { id: 'r1', fields: { likelihood: 3, impact: 3, assessedOn: '2026-09-30', assessedBy: 'ana' } },
  ]);
  expect(settle(2, 3, [scored(), given()])).toMatchObject([{ id: 's1', fields: { agreedLikelihood: 2 } }]);
  expect(settle(2, 3, [scored(), given()])).toHaveLength(1);
});

test('there is something to settle', () => {
  expect(settle(2, 3, [scored(), second()])).toMatch(/still awaited/);
  expect(settle(2, 3, [scored(), given({ settledOn: '2026-09-21' })])).toMatch(/is settled/);
  expect(settle(2, 3, [scored(), given({ likelihood: 2 })])).toMatch(/nothing to settle/);
  expect(settle(2, 3, [scored({ method: 'm2' }), given()])).toMatch(/another method/);
  const consequences = [{ of: 'money', impact: 3 }];
  expect(settle(2, 2, [scored({ consequences }), given()])).toMatch(/highest of its consequences/);
});

test('nobody is asked who cannot read the method here', () => {
  const employee = a(grant, 'grant-eva', {
    person: 'eva',
    role: 'employee',
    from: undefined,
    until: undefined,
  });
  const records = [...people, employee, method(), scored()];
  expect(take(askSecondScore, records, 'r1', 'ana', { input: { assessor: 'eva' } })).toMatch(
    /cannot read the method here/,
  );
});

test('what differs is not settled once the risk was scored anew', () => {
  const records = [...people, method(), scored({ assessedOn: '2026-09-25' }), given()];
  const input = { likelihood: 2, impact: 3, reason: 'Read again.' };
  expect(take(settleSecondScore, records, 's1', 'ana', { input })).toMatch(/scored anew since/);
});
