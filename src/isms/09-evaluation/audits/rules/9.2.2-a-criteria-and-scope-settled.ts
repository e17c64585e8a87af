import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { auditScopeNames } from '../audit-scope.ts';
import { hasBegunInCycle } from '../internal-audits.ts';

export const criteriaAndScopeSettled = rule({
  key: 'audit-criteria-and-scope-settled',
  title: 'Criteria and scope of each internal audit were settled before it began',
  answers: cites({ '2013': ['9.2 d)'], '2022': ['9.2.2 a)'] }),
  mode: 'computed',
  why: 'What is held against what has to stand before anybody looks: else the audit finds what it comes across. An auditor compares the day of the plan with the first day on site.',
  of: audit,
  only: hasBegunInCycle,
  reads: [organisation],
  empty: missing(
    'No internal audit has begun whose criteria and scope could be looked at.',
    'Settle both when you schedule the first one.',
  ),
  findings: {
    criteria: fails(
      '{record} has no criteria: it names no edition, no document of yours, and no law or contract.',
      'Name what it is held against.',
    ),
    scope: fails(
      '{record} has no scope: it names no clause, control, process, unit or site.',
      'Name what it looks at.',
    ),
    late: fails(
      'Criteria and scope of {record} were settled on {settled}, and it began on {from}.',
      'Settle them beforehand the next time, and say in the report what that did to this audit.',
    ),
    undated: weakens(
      '{record} does not show when its criteria and scope were settled.',
      'Set the day on which the plan was settled and told to those audited.',
    ),
  },
  *each(record, _, find) {
    const { editions, documents, obligations, plannedOn, from } = record.fields;
    if (!isAnyFilled(editions, documents, obligations)) yield find.criteria(record);
    if (!isAnyFilled(...auditScopeNames.map((name) => record.fields[name]))) yield find.scope(record);
    if (plannedOn === undefined) yield find.undated(record);
    else if (from !== undefined && plannedOn >= from) yield find.late(record, { settled: plannedOn, from });
  },
});

const isAnyFilled = (...values: readonly (readonly unknown[] | undefined)[]): boolean =>
  values.some((each) => (each ?? []).length > 0);
