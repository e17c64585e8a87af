import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import { guardedReader } from '#isms/kernel/snapshot/guarded-reader.ts';
import { applicability } from '../06-planning/statement-of-applicability/applicability.ts';
import { measure } from '../06-planning/risk-treatment/measure.ts';
import { person } from '../07-support/people/person.ts';
import { technicalVulnerability } from '../08-operation/vulnerabilities/technical-vulnerability.ts';
import { nonconformity } from '../10-improvement/nonconformity.ts';
import { organisation } from '../across/organisation.ts';
import { catalogueControl } from './catalogue-control.ts';
import { controlStatuses } from './control-status.ts';
import { applicableCarriedOut } from './rules/applicable-controls-carried-out.ts';
import { excludedNotNeeded } from './rules/excluded-controls-not-needed.ts';
import { measuresInPlace } from './rules/measures-in-place.ts';
import { noOpenNonconformity } from './rules/no-open-nonconformity.ts';
import { vulnerabilitiesSettled } from './rules/vulnerabilities-settled.ts';

const rules = [
  applicableCarriedOut,
  excludedNotNeeded,
  measuresInPlace,
  noOpenNonconformity,
  vulnerabilitiesSettled,
];

function standing(given: readonly Given[], ref = 'A.8.8', edition: '2013' | '2022' = '2022') {
  const registers = [
    catalogueControl,
    applicability,
    organisation,
    ...rules.flatMap(({ of, reads }) => [of, ...reads]),
  ];
  const snapshot = snapshotOf(given, '2026-09-30', registers);
  const s = readerOf(snapshot);
  const findings = (rule: Rule) => {
    const reader = guardedReader(s, [rule.of, ...rule.reads], rule.key);
    return [
      ...rule.whole.compute(reader),
      ...s.everything(rule.of).flatMap((record) => rule.perRecord.compute(record, reader)),
    ];
  };
  const all = controlStatuses(
    { s, rules: new Map(rules.map((each) => [each.key, each])), findings },
    edition,
  );
  return all.find(({ control }) => control.ref === ref)!;
}

const ana = a(person, 'ana');
const needed = (fields: object = {}, control = '2022-A-8-8') =>
  a(applicability, `apl-${control}`, { scope: 's1', control, ...fields });
const patching = (fields: object = {}) =>
  a(measure, 'm1', { owner: 'ana', controls: ['2022-A-8-8'], ...fields });
const flaw = a(technicalVulnerability, 'v1');
const sound = [ana, needed(), patching(), flaw];

describe('a control', () => {
  test('is in place when nothing stands against it', () => {
    expect(standing(sound)).toMatchObject({
      state: 'in place',
      findings: [],
      rules: ['vulnerabilities-settled-in-time'],
    });
  });

  test('is not tested while nobody has decided whether it is needed', () => {
    expect(standing([ana, patching(), flaw]).state).toBe('not tested');
    expect(standing([ana, patching(), flaw, needed({ applicable: undefined })]).state).toBe('not tested');
  });

  test('fails when what carries it out does', () => {
    expect(standing([ana, needed(), flaw, patching({ status: 'not implemented' })])).toMatchObject({
      state: 'failing',
      findings: [{ rule: 'measures-in-place', key: 'absent' }],
    });
  });

  test('fails when it does not operate', () => {
    const late = a(technicalVulnerability, 'v2', {
      status: 'open',
      settledOn: undefined,
      verifiedOn: undefined,
    });
    expect(standing([...sound, late]).state).toBe('failing');
  });

  test('is not tested when something about it is in doubt', () => {
    expect(standing([ana, needed(), flaw, patching({ status: 'partial' })]).state).toBe('not tested');
  });

  test('without any record of how it operates fails only once the ISMS is in force', () => {
    const quiet = [ana, needed(), patching()];
    expect(standing(quiet).state).toBe('not tested');
    expect(standing([...quiet, a(organisation, 'org', { inForceSince: '2025-04-01' })]).state).toBe(
      'failing',
    );
  });

  test('is excluded with a reason, whatever is found of how it operates', () => {
    const left = needed({ applicable: 'no', reasonNot: 'Nothing of ours can be patched.' });
    expect(standing([left])).toMatchObject({ state: 'excluded', findings: [] });
    expect(standing([needed({ applicable: 'no', reasonNot: undefined })]).state).toBe('failing');
  });

  test('fails while a major nonconformity against it is open, and is in doubt while a minor one is', () => {
    const open = (severity: string) =>
      a(nonconformity, 'n1', { status: 'open', closedOn: undefined, severity, controls: ['2022-A-8-8'] });
    expect(standing([...sound, open('major')]).state).toBe('failing');
    expect(standing([...sound, open('minor')]).state).toBe('not tested');
    expect(standing([...sound, open('major')], 'A.8.9').state).toBe('not tested');
  });

  test('of 2013 stands with what is held against its successor', () => {
    const given = [
      ana,
      flaw,
      needed({}, '2013-A-12-6-1'),
      patching({ controls: ['2022-A-8-8', '2013-A-12-6-1'] }),
      a(nonconformity, 'n1', {
        status: 'open',
        closedOn: undefined,
        severity: 'major',
        controls: ['2022-A-8-8'],
      }),
    ];
    expect(standing(given, 'A.12.6.1', '2013').state).toBe('failing');
    expect(standing(given, 'A.12.1.1', '2013').findings).toEqual([]);
  });
});
