import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { issue } from '../../../04-context/issue.ts';
import { decided } from '../../../across/decision-tester.ts';
import { decision } from '../../../across/decision.ts';
import { feedback } from '../../../across/feedback.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { managementReview } from '../management-review.ts';
import { reviewDecision } from '../review-decision.ts';
import { reviewInput, topicKeys } from '../review-input.ts';
import { preparationReads } from '../review-preparation.ts';
import { approveManagementReview } from './approve-management-review.ts';
import { concludeManagementReview } from './conclude-management-review.ts';
import { holdManagementReview } from './hold-management-review.ts';
import { recordReviewDecision } from './record-review-decision.ts';

const settings = (fields: object = {}) =>
  a(organisation, 'org', { topManagement: ['ana', 'eva'], ...fields });
const open = { suitability: undefined, adequacy: undefined, effectiveness: undefined };
const review = (fields: object = {}) =>
  a(managementReview, 'r1', { heldOn: '2026-09-29', chair: 'ana', attendees: ['ana', 'ben'], ...fields });
const planned = review({
  status: 'planned',
  due: '2026-09-30',
  heldOn: undefined,
  chair: undefined,
  attendees: undefined,
  ...open,
});
const inputs = (topics = topicKeys) =>
  topics.map((topic) => a(reviewInput, `i-${topic}`, { review: 'r1', topic }));

function ask(action: Action, who: string | undefined, ...given: readonly Given[]) {
  const known = [...preparationReads, reviewInput, organisation, decision, person];
  const s = readerOf(snapshotOf(given, '2026-09-30', known));
  const [subject, actor] = [s.get(managementReview, 'r1')!, { id: 'key', person: who }];
  return {
    start: action.start?.(subject, s),
    obstacle: action.obstacle(subject, s, actor),
    decide: (input: object) => action.decide({ subject, input: input as never, actor, s }),
  };
}

describe('holding a review', () => {
  const present = { chair: 'ana', attendees: ['ana', 'ben'] };

  test('begins with the chair on record, or who led the review before while they work here', () => {
    const before = a(managementReview, 'r0', { status: 'held', heldOn: '2026-03-29', chair: 'eva' });
    const start = (...given: readonly Given[]) =>
      ask(holdManagementReview, 'ben', settings(), ...given).start;
    expect(start(planned, before, a(person, 'eva'))).toMatchObject({ chair: 'eva', heldOn: '2026-09-30' });
    expect(start(planned, before)).toEqual({ heldOn: '2026-09-30' });
    expect(start(review({ status: 'planned' }), before, a(person, 'eva'))).toMatchObject({
      chair: 'ana',
      attendees: ['ana', 'ben'],
    });
  });

  test('that is later than planned says why', () => {
    const late = review({ status: 'planned', due: '2026-03-31', heldOn: undefined, lateBecause: undefined });
    const hold = (input: object) =>
      ask(holdManagementReview, 'ben', late, settings()).decide({ ...present, ...input });
    expect(inWords(hold({}))).toMatchObject({ faults: [{ path: 'lateBecause' }] });
    expect(hold({ lateBecause: 'The chair was ill.' })).not.toBeInstanceOf(Problem);
  });

  test('puts every input before it that is not prepared yet, as the records stand', () => {
    const given = [planned, settings(), a(feedback, 'k1', { title: 'Too slow' }), a(issue, 'x1')];
    const [held, ...made] = ask(holdManagementReview, 'ben', ...given).decide(present) as readonly object[];
    expect(held).toMatchObject({ id: 'r1', fields: { ...present, status: 'held', heldOn: '2026-09-30' } });
    expect(made).toHaveLength(topicKeys.length);
    expect(made).toContainEqual(
      expect.objectContaining({
        register: 'review-input',
        fields: {
          review: 'r1',
          topic: 'feedback',
          preparedBy: 'ben',
          shownOn: '2026-09-30',
          records: [{ register: 'feedback', id: 'k1' }],
          shown: { rows: [expect.objectContaining({ code: 'K1', version: 1, what: 'Too slow' })] },
        },
      }),
    );
  });

  test('leaves what is prepared alone, and claims nothing where there is nothing', () => {
    const given = [planned, settings(), ...inputs(['issues', 'parties'])];
    const [, ...made] = ask(holdManagementReview, 'ben', ...given).decide(present) as readonly {
      readonly fields: { readonly topic: string; readonly shown?: unknown; readonly records?: unknown };
    }[];
    expect(made.map(({ fields }) => fields.topic)).toEqual(
      topicKeys.filter((topic) => topic !== 'issues' && topic !== 'parties'),
    );
    expect(made.find(({ fields }) => fields.topic === 'audits')?.fields).not.toHaveProperty('shown');
  });

  test('takes top management, and the day itself', () => {
    const { decide } = ask(holdManagementReview, 'ben', planned, settings());
    expect(decide({ chair: 'ben', attendees: ['kim'] })).toBeInstanceOf(Problem);
    expect(decide({ ...present, heldOn: '2026-10-01' })).toBeInstanceOf(Problem);
    expect(decide({ chair: 'eva', attendees: ['ben'], heldOn: '2026-09-29' })).not.toBeInstanceOf(Problem);
  });

  test('happens once', () => {
    expect(ask(holdManagementReview, 'ben', planned, settings()).obstacle).toBeUndefined();
    expect(inWords(ask(holdManagementReview, 'ben', review(), settings()).obstacle)).toMatch('already');
    expect(inWords(ask(holdManagementReview, 'ben', review({ status: 'cancelled' })).obstacle)).toMatch(
      'called off',
    );
  });
});

describe('deciding', () => {
  const what = { title: 'Second person for the build', subject: 'resources' };

  test('what is to be done has an owner and a day', () => {
    const { obstacle, decide } = ask(recordReviewDecision, 'ben', review());
    expect(obstacle).toBeUndefined();
    expect(decide(what)).toBeInstanceOf(Problem);
    expect(decide({ ...what, owner: 'kim' })).toBeInstanceOf(Problem);
    expect(inWords(decide({ ...what, outcome: 'no change' }))).toMatchObject([
      { fields: { review: 'r1', ...what } },
    ]);
    const owned = { ...what, owner: 'kim', due: '2026-12-18' };
    expect(inWords(decide(owned))).toMatchObject([{ fields: { review: 'r1', ...owned } }]);
  });

  test('comes after the review was held and before its results are approved', () => {
    expect(inWords(ask(recordReviewDecision, 'ben', planned).obstacle)).toMatch('not been held');
    expect(inWords(ask(recordReviewDecision, 'ben', review(), decided('d1', [review()])).obstacle)).toMatch(
      'approved',
    );
  });
});

describe('concluding', () => {
  const all = [settings(), ...inputs()];

  test('is top management’s, of those who were there', () => {
    expect(ask(concludeManagementReview, 'ana', review(open), ...all).obstacle).toBeUndefined();
    expect(inWords(ask(concludeManagementReview, 'ben', review(open), ...all).obstacle)).toMatch(
      'top management',
    );
    expect(inWords(ask(concludeManagementReview, 'eva', review(open), ...all).obstacle)).toMatch('took part');
    expect(inWords(ask(concludeManagementReview, 'ana', planned, ...all).obstacle)).toMatch('not been held');
    expect(inWords(ask(concludeManagementReview, 'ana', review(), ...all).obstacle)).toMatch('already');
  });

  test('comes after every input that the edition asks for', () => {
    const without = inputs(topicKeys.filter((topic) => topic !== 'parties'));
    expect(inWords(ask(concludeManagementReview, 'ana', review(open), settings(), ...without).obstacle)).toBe(
      'Not looked at yet: changes in what parties need and expect.',
    );
    const old = settings({ edition: '2013' });
    expect(ask(concludeManagementReview, 'ana', review(open), old, ...without).obstacle).toBeUndefined();
  });

  test('writes down how they see the ISMS', () => {
    const input = { suitability: 'It fits.', adequacy: 'Enough.', effectiveness: 'Yes.' };
    expect(inWords(ask(concludeManagementReview, 'ana', review(open), ...all).decide(input))).toMatchObject([
      { id: 'r1', fields: input },
    ]);
  });
});

describe('approving the results', () => {
  const choice = a(reviewDecision, 'd1', { review: 'r1' });

  test('takes a conclusion and a decision', () => {
    expect(ask(approveManagementReview, 'ana', review(), settings(), choice).obstacle).toBeUndefined();
    expect(inWords(ask(approveManagementReview, 'ana', review(open), settings(), choice).obstacle)).toMatch(
      'concluded',
    );
    expect(inWords(ask(approveManagementReview, 'ana', review(), settings()).obstacle)).toMatch(
      'No decision',
    );
    expect(inWords(ask(approveManagementReview, 'ben', review(), settings(), choice).obstacle)).toMatch(
      'top management',
    );
  });

  test('holds until what was concluded changes', () => {
    const given = [settings(), choice, decided('d', [review()])];
    expect(inWords(ask(approveManagementReview, 'ana', review(), ...given).obstacle)).toMatch('as they are');
    const changed = review({ adequacy: 'Not enough.' });
    expect(ask(approveManagementReview, 'ana', changed, ...given).obstacle).toBeUndefined();
  });

  test('is a decision of top management', () => {
    expect(
      inWords(ask(approveManagementReview, 'ana', review(), settings(), choice).decide({})),
    ).toMatchObject([
      { register: 'decision', fields: { kind: 'approval', role: 'Top management', by: 'ana' } },
    ]);
  });
});
