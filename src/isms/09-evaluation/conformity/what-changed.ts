import {
  choice,
  date,
  line,
  link,
  links,
  list,
  number,
  prose,
  reference,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import { byClause } from '#isms/kernel/declarations/catalogue.ts';
import { recordChanges } from '#isms/kernel/commits/record-change.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { mainClauses } from '../audits/audit-scope.ts';
import { changedRecord, changedRequirement, type ChangeLine } from './change-lines.ts';
import { chosenEdition, editionParameter, verdictColumn } from './verdict-columns.ts';
import { comparisonDays } from './comparison-days.ts';
import { verdictChanges } from './verdict-change.ts';

/** The differences from an earlier day, for an auditor who returns or a manager who prepares the next review. */
export const whatChanged = view({
  key: 'what-changed',
  clause: '9.1',
  title: 'What changed',
  synonyms: ['change log'],
  purpose:
    'What differs between the end of an earlier day and the day shown: requirements that are judged otherwise and why, decisions taken, and records that are new, amended or out of use.',
  nothing: 'Between the end of these two days nothing came about that falls under what is asked here.',
  reads: 'all',
  compares: 'since',
  landmarks: comparisonDays,
  parameters: {
    since: date({
      title: 'Since',
      help: 'The day whose end it is compared with; the last management review, if left out.',
      optional: true,
    }),
    clause: choice({
      title: 'Clause',
      help: 'Only what belongs to this clause.',
      options: mainClauses,
      optional: true,
    }),
    significant: yesNo({
      title: 'Significant only',
      help: 'Verdicts, decisions, fields that decisions rest on, and records that came or went, without their daily entries; off, all that was touched.',
      default: true,
    }),
    edition: editionParameter,
  },
  columns: {
    clause: line({ title: 'Clause', help: 'The clause it belongs to.' }),
    heading: line({ title: 'Clause title', help: 'The title of that clause.', optional: true }),
    register: line({ title: 'Register', help: 'What kind of record it is.' }),
    change: choice({
      title: 'Change',
      help: 'What became of it.',
      options: {
        better: 'Better',
        worse: 'Worse',
        otherwise: 'Judged otherwise',
        decided: 'Decided',
        new: 'New',
        amended: 'Amended',
        retired: 'Out of use',
        restored: 'Back in use',
        passing: 'New, and out of use again',
      },
    }),
    record: link({ title: 'Record', help: 'The requirement or record.' }),
    about: links({
      title: 'About',
      help: 'What the record belongs to, or was decided about.',
      optional: true,
    }),
    was: verdictColumn('Verdict before', 'How the requirement stood at the end of the earlier day.'),
    verdict: verdictColumn('Verdict', 'How the requirement stands.'),
    fields: list(
      {
        field: line({ title: 'Field', help: 'What it is called.' }),
        from: line({
          title: 'Before',
          help: 'What it was; of a list, what is no longer in it.',
          optional: true,
        }),
        to: line({ title: 'After', help: 'What it is; of a list, what is new in it.', optional: true }),
        left: links({ title: 'No longer', help: 'Records it pointed to before.', optional: true }),
        joined: links({ title: 'Now', help: 'Records it did not point to before.', optional: true }),
        did: choice({
          title: 'Change',
          help: 'What became of it, where its values are long or not for everyone.',
          options: {
            filled: 'Filled in',
            emptied: 'Emptied',
            reworded: 'Reworded',
            changed: 'Changed',
            erased: 'Erased',
          },
          optional: true,
        }),
      },
      { title: 'Fields', help: 'The fields in which the record is not what it was.', optional: true },
    ),
    reasons: list(
      {
        is: choice({
          title: 'Since then',
          help: 'Whether it came up or is the case no longer.',
          options: { came: 'Now', went: 'No longer' },
        }),
        says: prose({ title: 'Finding', help: 'What is, or was, the case.' }),
        record: link({ title: 'Record', help: 'The record it is about.', optional: true }),
        places: number({
          title: 'Places',
          help: 'Of how many records the same is said, if of several.',
          whole: true,
          optional: true,
        }),
      },
      { title: 'Why', help: 'What turned the verdict.', optional: true },
    ),
    on: date({ title: 'When', help: 'The day of the last change to the record.', optional: true }),
    by: reference('person', { title: 'By whom', help: 'Who made that change.', optional: true }),
  },
  presentation: {
    as: 'changes',
    group: 'clause',
    heading: 'heading',
    kind: 'register',
    change: 'change',
    record: 'record',
    about: 'about',
    from: 'was',
    to: 'verdict',
    fields: 'fields',
    why: 'reasons',
    on: 'on',
    who: 'by',
  },
  *rows(asking, { clause, significant, edition }) {
    const { s, registers, before } = asking;
    const chosen = chosenEdition(edition);
    const isAsked = (change: ChangeLine): boolean =>
      clause === undefined || change.clause.split('.')[0] === clause;
    const changes: ChangeLine[] = [];
    for (const change of verdictChanges(chosen, before, asking))
      changes.push(changedRequirement(change, chosen));
    for (const register of registers.values())
      for (const change of recordChanges(register, before.s, s))
        changes.push(...changedRecord(change, { s, edition: chosen, significant }));
    for (const { row } of changes.filter(isAsked).toSorted(inOrder)) yield row;
  },
});

/** Compares lines by clause and register, verdicts first, then the latest first. */
const inOrder = (a: ChangeLine, b: ChangeLine): number =>
  byClause(a.clause, b.clause) ||
  a.kind.localeCompare(b.kind, 'en') ||
  (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);
