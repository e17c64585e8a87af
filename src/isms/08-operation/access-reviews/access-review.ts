import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { latest } from '../../across/latest-record.ts';
import { areInOrder } from '../../across/value-order.ts';
import { organisation } from '../../across/organisation.ts';
import { dueUnplanned } from '../../across/recurrence.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { accessReviewLine } from './access-review-line.ts';

const planned = register({
  key: 'access-review',
  clause: '8.1',
  title: 'Access review',
  plural: 'Access reviews',
  code: 'ACR',
  synonyms: ['recertification', 'user access review'],
  purpose:
    'Who may do what in a system, looked through by somebody who knows who should. An auditor checks the age of the list, that nobody judged their own account, and that what was to go is gone.',
  label: 'title',
  fields: {
    title: line({
      title: 'Review',
      help: 'Which one it is, such as telemetry database, first half of 2026.',
    }),
    asset: reference('asset', { title: 'System', help: 'The system whose accounts are reviewed.' }),
    covers: choice({
      title: 'Covers',
      help: 'Whether every account is looked at, or those with far-reaching rights.',
      options: { all: 'All accounts', privileged: 'Privileged accounts' },
      default: 'all',
    }),
    due: date({ title: 'Planned for', help: 'The day by which it is done.', optional: true, dueDay: true }),
    reviewer: reference('person', {
      title: 'Reviewer',
      help: 'Who decides what is kept, such as the owner of the system.',
      optional: true,
      responsible: true,
    }),
    snapshotOn: date({
      title: 'Accounts as of',
      help: 'The day on which the list of accounts was taken from the system.',
      optional: true,
      happened: true,
    }),
    source: line({
      title: 'Source of the list',
      help: 'How it was taken, so that its completeness can be checked.',
      optional: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'The day the last account was decided on.',
      optional: true,
      happened: true,
    }),
    conclusion: prose({
      title: 'Conclusion',
      help: 'What the review showed beyond single accounts.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The list as it was taken.',
      optional: true,
    }),
  },
  sections: {
    'What is reviewed': ['title', 'asset', 'covers', 'due', 'reviewer'],
    'The list': ['snapshotOn', 'source', 'evidence'],
    Result: ['reviewedOn', 'conclusion'],
  },
  columns: ['title', 'asset', 'due', 'reviewer', 'reviewedOn', 'undecided', 'outstanding', 'covers'],
  order: '-due',
  deadlines: {
    review: { title: 'Access review', on: 'due', until: 'reviewedOn', who: 'reviewer', recurs: true },
    following: {
      title: 'Next access review, not planned yet',
      on: { computed: 'nextToPlanOn' },
      who: 'reviewer',
      recurs: true,
    },
  },
  example: {
    title: 'Telemetry database, first half of 2026',
    asset: 'AST-9',
    covers: 'all',
    due: '2026-06-15',
    reviewer: 'PER-5',
    snapshotOn: '2026-06-08',
    source: 'Query of the role table, run by operations',
    reviewedOn: '2026-06-10',
    conclusion: 'Movers are told to us too late; raised with administration.',
  },
});

const count = (title: string, help: string) => number({ title, help, whole: true });

const lines = ({ id }: Stored<typeof planned>, s: Neighbourhood<typeof accessReviewLine>) =>
  s.referring(accessReviewLine, 'review', id).map(({ fields }) => fields);

/** The settings for how often a system is reviewed, by what a review covers. */
export const reviewEvery = { all: 'accessReview', privileged: 'privilegedAccessReview' } as const;

/**
 * Returns the day by which the next review is due. Undefined unless this is the last review of its system and coverage,
 * none is planned yet, and the system is still in use.
 */
export function nextToPlanOn(
  record: Stored<typeof planned>,
  s: Neighbourhood<typeof planned | typeof asset | typeof organisation>,
): PlainDate | undefined {
  const { asset: id, covers, reviewedOn } = record.fields;
  const system = s.get(asset, id);
  if (reviewedOn === undefined || !system || system.retired || (system.fields.to ?? '9999') < s.asOf)
    return undefined;
  const own = s.referring(planned, 'asset', id).filter(({ fields }) => fields.covers === covers);
  if (latest(own, ({ fields }) => fields.reviewedOn)?.id !== record.id) return undefined;
  const every = s.setting(organisation, reviewEvery[covers]);
  return dueUnplanned(own, { due: 'due', done: 'reviewedOn' }, reviewedOn, every);
}

/** A review of who has access to a system (8.1; A.5.18, A.9.2.5). */
export const accessReview = planned
  .derive(
    'accounts',
    count('Accounts', 'How many accounts it looks at.'),
    [accessReviewLine],
    (record, s) => lines(record, s).length,
  )
  .derive(
    'undecided',
    count('Undecided', 'How many have no verdict yet.'),
    [accessReviewLine],
    (record, s) => lines(record, s).filter(({ verdict }) => verdict === undefined).length,
  )
  .derive(
    'outstanding',
    count('Outstanding', 'How many are to be changed or revoked and are not yet.'),
    [accessReviewLine],
    (record, s) =>
      lines(record, s).filter(
        ({ verdict, carriedOutOn }) =>
          (verdict === 'change' || verdict === 'revoke') && carriedOutOn === undefined,
      ).length,
  )
  .derive(
    'nextToPlanOn',
    date({
      title: 'Next review to be planned',
      help: 'The day the accounts are due again by the interval; empty while a review is planned.',
    }),
    [planned, asset, organisation],
    nextToPlanOn,
  )
  .invariant('reviewedOn', 'cannot be before the list was taken', [], ({ fields }) =>
    areInOrder(fields.snapshotOn, fields.reviewedOn),
  );
