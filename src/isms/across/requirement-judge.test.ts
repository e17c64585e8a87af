import { describe, expect, test } from 'vitest';
import { present } from '#isms/kernel/declarations/condition.ts';
import type { Field } from '#isms/kernel/field-kinds/field.ts';
import { line } from '#isms/kernel/declarations/fields.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import { catalogueOf } from '#isms/kernel/declarations/catalogue.ts';
import { messageOf } from '#isms/kernel/queries/finding-message.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { rule, type Edition } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { person } from '../07-support/people/person.ts';
import { correctiveAction } from '../10-improvement/corrective-action.ts';
import { nonconformity } from '../10-improvement/nonconformity.ts';
import { judgeConformity } from './requirement-judge.ts';
import { judgement } from './judgement.ts';
import { organisation } from './organisation.ts';
import { requirement, requirementId } from './requirement.ts';

const described = {
  why: 'For the test.',
  of: person,
  reads: [],
  empty: missing('Nobody is on record.', 'Record them.'),
} as const;

const kept = rule({
  ...described,
  key: 'kept',
  title: 'Kept',
  mode: 'computed',
  answers: citesBoth('5.1 a)'),
  findings: {
    position: fails('{record} has no position.', 'Give them one.'),
    email: weakens('{record} has no address.', 'Record it.', { house: true }),
  },
  conditions: { position: present('position'), email: present('email') },
});
const supported = rule({
  ...described,
  key: 'supported',
  title: 'Supported',
  mode: 'supported',
  answers: citesBoth('5.1 b)'),
  findings: { position: fails('{record} has no position.', 'Give them one.') },
  conditions: { position: present('position') },
});
const rollUp = rule({
  ...described,
  key: 'roll-up',
  title: 'Roll-up',
  mode: 'computed',
  answers: citesBoth('5.1 c)'),
  consequential: true,
  findings: { position: fails('{record} has no position.', 'Give them one.') },
  conditions: { position: present('position') },
});

const judged = [organisation, person, requirement, judgement, nonconformity, correctiveAction];

/** Minimal registers for those that the judged ones point to. They affect no verdict here. */
const standIns = [
  ...new Set(
    judged
      .flatMap(({ fields }) => Object.values<Field>(fields))
      .flatMap((field) => [field, ...Object.values(field.fields ?? {})])
      .flatMap(({ to }) => to ?? []),
  ),
]
  .filter((key) => judged.every((each) => each.key !== key))
  .map((key, n) =>
    register({
      key,
      clause: '4.4',
      title: key,
      plural: key,
      code: `X${n}`,
      purpose: 'For the test.',
      label: 'name',
      fields: { name: line({ title: 'Name', help: 'A name.' }) },
      example: { name: 'One' },
    }),
  );

const registers = [...judged, ...standIns];
const inquirer = new Inquirer(catalogueOf([...registers, kept, supported, rollUp]), judgeConformity);

function standing(ref: string, ...given: readonly Given[]) {
  const inquiry = inquirer.at(snapshotOf(given, '2026-09-30', registers));
  const found = inquiry.conformity('2022').find((each) => each.ref === ref);
  if (!found) throw new Error(`no requirement ${ref}`);
  return found;
}

const ana = a(person, 'ana');
const idle = a(person, 'ana', { position: undefined });
const settings = (fields: object) => a(organisation, 'org', fields);

describe('what rules find', () => {
  test('every requirement of the edition has a verdict; what no rule answers is never met', () => {
    const all = inquirer.at(snapshotOf([ana], '2026-09-30', registers)).conformity('2022');
    expect(all.map(({ ref }) => ref)).toEqual(requirementsOf('2022').map(({ ref }) => ref));
    expect(all.filter(({ computed }) => computed === 'met').map(({ ref }) => ref)).toEqual([
      '5.1 a)',
      '5.1 c)',
    ]);
    expect(standing('10.1', ana)).toMatchObject({ computed: 'no data', findings: [{ key: 'unjudged' }] });
  });

  test('is missing before the ISMS is in force, and a failing from then on', () => {
    expect(standing('5.1 a)', settings({ inForceSince: '2026-10-01' })).verdict).toBe('no data');
    expect(standing('5.1 a)', settings({ inForceSince: '2026-09-30' })).verdict).toBe('not met');
  });

  test('of a house rule does not count once it is switched off', () => {
    const hidden = a(person, 'ana', { email: undefined });
    expect(standing('5.1 a)', hidden).verdict).toBe('partly met');
    const off = settings({ switchedOff: [{ rule: 'kept', reason: 'No need.', decidedBy: 'ana' }] });
    expect(standing('5.1 a)', hidden, off)).toMatchObject({ verdict: 'met', findings: [] });
    expect(standing('5.1 a)', idle, off).verdict).toBe('not met');
  });

  test('of a roll-up is shown, and turns nothing but by an empty register', () => {
    expect(standing('5.1 c)', idle)).toMatchObject({
      verdict: 'met',
      findings: [{ key: 'position', primary: false }],
    });
    expect(standing('5.1 c)').verdict).toBe('no data');
  });
});

describe('a judgement', () => {
  const ref = requirementId('2022', '5.1 b)');
  const judged = (fields: object = {}) => a(judgement, 'j', { requirement: ref, ...fields });

  test('decides where records cannot', () => {
    expect(standing('5.1 b)', ana).verdict).toBe('needs a person');
    expect(standing('5.1 b)', ana, judged())).toMatchObject({
      computed: 'needs a person',
      verdict: 'met',
      judgement: { counts: true, because: undefined },
    });
  });

  test('counts until its last day', () => {
    expect(standing('5.1 b)', ana, judged({ until: '2026-09-30' })).verdict).toBe('met');
    expect(standing('5.1 b)', ana, judged({ until: '2026-09-29' }))).toMatchObject({
      verdict: 'needs a person',
      judgement: { because: 'expired' },
    });
  });

  test('does not turn what records refute, unless it says why', () => {
    expect(standing('5.1 b)', idle, judged())).toMatchObject({
      verdict: 'not met',
      judgement: { because: 'needs a reason to overrule' },
    });
    expect(standing('5.1 b)', idle, judged({ overrules: 'She starts tomorrow.' }))).toMatchObject({
      computed: 'not met',
      verdict: 'met',
    });
  });

  test('is void when what it rests on has changed', () => {
    const record = { register: 'organisation', id: 'org' };
    const resting = (seen: object) => judged({ rests: [{ record, version: 1, shape: 1, seen }] });
    expect(standing('5.1 b)', ana, settings({}), resting({})).verdict).toBe('met');
    expect(standing('5.1 b)', ana, settings({}), resting({ currency: 'EUR' })).verdict).toBe('met');
    expect(standing('5.1 b)', ana, settings({}), resting({ currency: 'USD' }))).toMatchObject({
      verdict: 'needs a person',
      judgement: { because: 'void', changed: 'Reference currency of ORG' },
    });
  });

  test('is the latest: an earlier one does not count beside it', () => {
    const later = a(judgement, 'k', { requirement: ref, verdict: 'not met' });
    expect(standing('5.1 b)', ana, judged(), later).verdict).toBe('not met');
    expect(standing('5.1 b)', ana, judged(), { ...later, retired: true }).verdict).toBe('met');
  });
});

describe('an open nonconformity', () => {
  const cited = (edition: Edition, ref: string, fields: object = {}) =>
    a(nonconformity, 'n1', {
      requirements: [requirementId(edition, ref)],
      status: 'open',
      closedOn: undefined,
      ...fields,
    });
  const acted = (fields: object) => a(correctiveAction, 'c1', { nonconformity: 'n1', ...fields });

  test.each([
    ['minor', 'partly met'],
    ['major', 'not met'],
  ] as const)('%s: what it cites is %s, and the case is shown', (severity, verdict) => {
    expect(standing('5.1 a)', ana, cited('2022', '5.1 a)', { severity }))).toMatchObject({
      computed: verdict,
      verdict,
      findings: [{ register: 'nonconformity', record: 'n1', key: `${severity}Open` }],
    });
    expect(standing('5.1 c)', ana, cited('2022', '5.1 a)', { severity })).verdict).toBe('met');
  });

  test('says so in a sentence', () => {
    const [finding] = standing('5.1 a)', ana, cited('2022', '5.1 a)')).findings;
    const snapshot = snapshotOf([], '2026-09-30', judged);
    expect(messageOf({ catalogue: inquirer.catalogue, snapshot }, finding!).message).toBe(
      'N1 is open: a minor nonconformity that cites 5.1 a).',
    );
  });

  test('raised under the other edition stands against the counterpart', () => {
    const of2013 = cited('2013', '10.2', { severity: 'major' });
    expect(standing('10.1', ana, of2013).findings).toContainEqual(expect.objectContaining({ record: 'n1' }));
    expect(standing('5.1 a)', ana, cited('2013', '5.1 a)')).verdict).toBe('partly met');
  });

  test('makes nothing better: what no rule judges has no data all the same', () => {
    expect(standing('10.1', ana, cited('2022', '10.1'))).toMatchObject({
      verdict: 'no data',
      findings: [{ key: 'unjudged' }, { key: 'minorOpen' }],
    });
    expect(standing('5.1 a)', idle, cited('2022', '5.1 a)')).verdict).toBe('not met');
  });

  test('caps until its corrective action was seen to work, or it is closed', () => {
    const verdict = (effective: string | undefined) =>
      standing('5.1 a)', ana, cited('2022', '5.1 a)'), acted({ effective })).verdict;
    expect(verdict(undefined)).toBe('partly met');
    expect(verdict('no')).toBe('partly met');
    expect(verdict('yes')).toBe('met');
    const closed = cited('2022', '5.1 a)', { status: 'closed', closedOn: '2026-03-04' });
    expect(standing('5.1 a)', ana, closed).verdict).toBe('met');
  });

  test('whose cause may stay caps until it is closed', () => {
    expect(standing('5.1 a)', ana, cited('2022', '5.1 a)', { actionNeeded: 'no' })).verdict).toBe(
      'partly met',
    );
  });

  test('is not lifted by anybody’s word', () => {
    const word = a(judgement, 'j', {
      requirement: requirementId('2022', '5.1 a)'),
      overrules: 'It is nearly done.',
    });
    expect(standing('5.1 a)', ana, cited('2022', '5.1 a)'), word)).toMatchObject({
      judgement: { counts: true },
      verdict: 'partly met',
    });
  });
});
