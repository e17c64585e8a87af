import { materialChangesText } from '#isms/kernel/snapshot/material-changes.ts';
import { choice, date, list, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Following } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import {
  changedColumn,
  standingColumn,
  standingOn,
  subjectFields,
  type DecisionStanding,
} from './decision.ts';

const judged = register({
  key: 'judgement',
  clause: '9.1',
  title: 'Judgement',
  plural: 'Judgements',
  code: 'JDG',
  synonyms: ['assessor verdict'],
  purpose:
    'Where records cannot decide whether a requirement is met, a person does: with a reason, until a date, resting on records named here. When one of those changes, the judgement no longer counts.',
  label: 'reason',
  fixed: true,
  actionsOnly: true,
  arises: 'Open a requirement on the board and judge it there: the judgement is kept here.',
  fields: {
    requirement: reference('requirement', { title: 'Requirement', help: 'What was judged.' }),
    verdict: choice({
      title: 'Verdict',
      help: 'How the assessor sees it.',
      options: {
        met: 'Met',
        'partly met': 'Partly met',
        'not met': 'Not met',
        'not applicable': 'Not applicable',
      },
    }),
    reason: prose({ title: 'Reason', help: 'What makes it so, in a way another assessor could follow.' }),
    overrules: prose({
      title: 'Reason to overrule',
      help: 'Needed where the records say otherwise: why the verdict stands all the same. Both are shown.',
      optional: true,
    }),
    by: reference('person', { title: 'Judged by', help: 'The assessor.', concerns: true }),
    on: date({ title: 'Judged on', help: 'The day of the judgement.', happened: true }),
    until: date({ title: 'Valid until', help: 'The last day on which it counts.' }),
    rests: list(subjectFields, {
      title: 'Rests on',
      help: 'The records the judgement rests on, as they were seen.',
      optional: true,
    }),
  },
  columns: ['requirement', 'verdict', 'standing', 'reason', 'by', 'on', 'until', 'changed'],
  order: '-on',
  stands: ['verdict'],
  sections: {
    'What was judged': ['requirement', 'verdict', 'reason', 'overrules', 'rests'],
    'By whom, and until when': ['by', 'on', 'until'],
  },
  deadlines: { renewal: { title: 'Renewal of a judgement', on: 'until', who: 'by', about: 'requirement' } },
  example: {
    requirement: '2022-5-2-a',
    verdict: 'met',
    reason: 'The policy names our products, our customers and the obligations that follow from them.',
    by: 'PER-2',
    on: '2026-07-14',
    until: '2027-07-14',
  },
});

/**
 * Returns the state of a judgement: void if the records it is based on have changed, expired after its last day.
 * Records may still overrule it.
 */
export const standingOfJudgement = (
  { fields: { rests = [], until } }: Stored<typeof judged>,
  s: Following,
): DecisionStanding => standingOn(rests, until, s);

/**
 * A person's verdict on a requirement, where records alone cannot decide it. It expires, and is void when the records
 * it is based on change.
 */
export const judgement = judged
  .derive('standing', standingColumn, 'all', (record, s) => standingOfJudgement(record, s).is)
  .derive(
    'changed',
    changedColumn,
    'all',
    (record, s) => materialChangesText(standingOfJudgement(record, s).changed) || undefined,
  );
