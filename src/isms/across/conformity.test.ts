import { describe, expect, test } from 'vitest';
import { present } from '#isms/kernel/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/fixture.ts';
import { Inquirer } from '#isms/kernel/inquiry.ts';
import { isms } from '#isms/kernel/isms.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { person } from '../07-support/person.ts';
import { judgeConformity } from './conformity.ts';
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

const registers = [organisation, person, requirement, judgement];
const inquirer = new Inquirer(isms([...registers, kept, supported, rollUp]), judgeConformity);

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
