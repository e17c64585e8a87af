import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { grades } from '../../across/grades.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { audit } from './audit.ts';
import { checklistRow } from './checklist-row.ts';
import { countCriteria, criteria, criteriaNames, haveCommonCriterion } from './criteria.ts';

const found = register({
  key: 'audit-finding',
  clause: '9.2.2',
  title: 'Audit finding',
  plural: 'Audit findings',
  code: 'FND',
  synonyms: ['audit result', 'observation'],
  purpose:
    'What an audit found, good or bad, held against a criterion and borne out by evidence. The results of audits have to be kept and to reach the managers concerned; the next auditor follows each of them up.',
  label: 'title',
  partOf: 'audit',
  fields: {
    audit: reference('audit', { title: 'Audit', help: 'The audit that found it.', material: true }),
    row: reference('checklist-row', {
      title: 'Checklist row',
      help: 'The question of this audit it came from.',
      optional: true,
      within: 'audit',
    }),
    title: line({ title: 'Finding', help: 'What was found, in a few words.', material: true }),
    number: line({
      title: 'Number given',
      help: 'What an outside auditor calls it in their report.',
      longest: 60,
      optional: true,
    }),
    grade: choice({
      title: 'Grade',
      help: 'How much it weighs; major and minor are nonconformities.',
      options: grades,
      material: true,
    }),
    ...criteria,
    statement: prose({
      title: 'Statement',
      help: 'What is not, or is especially well, as the criterion wants it; no cause and no remedy.',
      optional: true,
      material: true,
    }),
    facts: prose({
      title: 'Objective evidence',
      help: 'What was seen, heard or tested that bears it out: which of how many cases, documents with their version.',
      optional: true,
      material: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Files and links that show it.',
      optional: true,
    }),
    processes: references('process', {
      title: 'Processes',
      help: 'Where it was found; what had a major finding is audited again sooner.',
      optional: true,
    }),
    repeats: reference('audit-finding', {
      title: 'Repeats',
      help: 'The earlier finding, if this one was there before.',
      optional: true,
    }),
    auditor: reference('person', {
      title: 'Auditor',
      help: 'Who found it.',
      optional: true,
      responsible: true,
    }),
    foundOn: date({
      title: 'Found on',
      help: 'When it was found.',
      optional: true,
      happened: true,
      initially: { as: 'today' },
    }),
    acceptedBy: reference('person', {
      title: 'Accepted by',
      help: 'Who acknowledged it for those audited, and answers it.',
      optional: true,
      concerns: true,
    }),
    disagreement: prose({
      title: 'Disagreement',
      help: 'What those audited see differently, where it could not be settled.',
      optional: true,
    }),
    due: date({
      title: 'Answer due',
      help: 'When cause and actions are to be reported to the auditor.',
      optional: true,
      dueDay: true,
    }),
    answeredOn: date({
      title: 'Answered on',
      help: 'When they were reported.',
      optional: true,
      happened: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The case in which it is put right; several findings may share one.',
      optional: true,
    }),
    improvement: reference('improvement', {
      title: 'Improvement',
      help: 'For an observation or opportunity: what was made of it.',
      optional: true,
    }),
    noActionBecause: prose({
      title: 'Why nothing is done',
      help: 'For an observation or opportunity that is not taken up: what speaks against it.',
      optional: true,
    }),
    clearedOn: date({
      title: 'Cleared on',
      help: 'When the auditor, or the next audit, found it put right.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    Finding: ['audit', 'row', 'title', 'number', 'grade', 'statement'],
    'Held against': [...criteriaNames],
    Evidence: ['facts', 'evidence', 'processes', 'repeats', 'auditor', 'foundOn'],
    Answer: [
      'acceptedBy',
      'disagreement',
      'due',
      'answeredOn',
      'nonconformity',
      'improvement',
      'noActionBecause',
      'clearedOn',
    ],
  },
  columns: ['title', 'grade', 'state', 'due', 'audit', 'requirements', 'controls', 'nonconformity'],
  order: '-foundOn',
  stands: ['grade'],
  deadlines: {
    answer: { title: 'Answer to an audit finding', on: 'due', until: 'answeredOn', who: 'acceptedBy' },
  },
  sequences: [['foundOn', 'answeredOn', 'clearedOn']],
  example: {
    audit: 'AUD-1',
    row: 'CHK-14',
    title: 'VPN account of a leaver open for nine days',
    grade: 'minor',
    controls: ['2022-A-5-18'],
    sections: [{ document: 'DOC-7', section: '5.3' }],
    statement: 'Access of people who leave is not always withdrawn on their last day.',
    facts: 'One of five leavers from April to August 2025: last day 30 June, VPN account closed on 9 July.',
    processes: ['PRC-3'],
    auditor: 'PER-9',
    foundOn: '2025-09-09',
    acceptedBy: 'PER-6',
    due: '2025-10-10',
    answeredOn: '2025-10-02',
    nonconformity: 'NCR-2',
  },
})
  .invariant('row', 'belongs to another audit', [checklistRow], ({ fields }, s) => {
    const row = s.get(checklistRow, fields.row);
    return row === undefined || row.fields.audit === fields.audit;
  })
  .invariant(
    'grade',
    'needs a single criterion: a nonconformity of a certification audit names exactly one',
    [audit],
    ({ fields }, s) =>
      !isNonconformity(fields.grade) ||
      s.get(audit, fields.audit)?.fields.kind !== 'certification' ||
      countCriteria(fields) <= 1,
  );

/** Returns whether a grade is a nonconformity and so calls for a case. */
export const isNonconformity = (grade: keyof typeof grades): boolean =>
  grade === 'major' || grade === 'minor';

const states = {
  open: 'Open',
  'taken up': 'Taken up',
  closed: 'Closed',
  noted: 'Noted',
} as const;

/**
 * Returns the state of a finding. One that its auditor cleared is closed; otherwise it has the state of the case that
 * took it up.
 */
function stateOf(
  { fields }: Stored<typeof found>,
  s: Neighbourhood<typeof nonconformity>,
): keyof typeof states {
  const taken = s.get(nonconformity, fields.nonconformity);
  if (fields.clearedOn !== undefined || taken?.fields.status === 'closed') return 'closed';
  if (taken) return 'taken up';
  if (isNonconformity(fields.grade)) return 'open';
  return fields.improvement === undefined ? 'noted' : 'taken up';
}

/** A finding of an audit (9.2); a nonconformity is corrected in a case of its own (10.2). */
export const auditFinding = found.derive(
  'state',
  choice({ title: 'State', help: 'How far it is put right or taken up.', options: states }),
  [nonconformity],
  stateOf,
);

/**
 * Checks whether a checklist row does not conform and no nonconformity came from it, major or minor. One that shares a
 * criterion with the row counts.
 */
export const lacksFinding = (
  row: Stored<typeof checklistRow>,
  s: Neighbourhood<typeof auditFinding>,
): boolean =>
  row.fields.result === 'does not conform' &&
  !s
    .referring(auditFinding, 'audit', row.fields.audit)
    .some(
      ({ fields }) =>
        isNonconformity(fields.grade) && (fields.row === row.id || haveCommonCriterion(fields, row.fields)),
    );

/** Returns the checklist rows of an audit that do not conform and from which no nonconformity came. */
export const rowsWithoutFinding = (
  audit: Id<'audit'>,
  s: Neighbourhood<typeof auditFinding | typeof checklistRow>,
): readonly Stored<typeof checklistRow>[] =>
  s.referring(checklistRow, 'audit', audit).filter((row) => lacksFinding(row, s));
