import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { documentVersion } from '../document-version.ts';

export const versionsStageFits = keeper({
  key: 'versions-stage-fits',
  title: 'The stage of a version fits its days',
  why: 'From these days follows which version bound whom and until when. A day that is missing or too many makes the retention period a guess.',
  keepsFrom: 'contradiction',
  of: documentVersion,
  reads: [],
  findings: {
    early: fails(
      '{record} is said to apply since {on}, and its stage says that it was never published.',
      'Correct the stage or the day.',
    ),
    ended: fails(
      '{record} is in force by its stage, and was withdrawn on {on}.',
      'Withdraw it, or take the day back.',
    ),
    undated: weakens('{record} is {stage}, and nothing says since when.', 'Record the day.'),
  },
  *each(record, s, find) {
    const { state, publishedOn, withdrawnOn } = record.fields;
    const isUnpublished = state === 'draft' || state === 'in review';
    if (isUnpublished && publishedOn !== undefined) yield find.early(record, { on: publishedOn });
    if (state === 'published' && withdrawnOn !== undefined && withdrawnOn <= s.asOf)
      yield find.ended(record, { on: withdrawnOn });
    const day = { published: publishedOn, withdrawn: withdrawnOn };
    if ((state === 'published' || state === 'withdrawn') && day[state] === undefined)
      yield find.undated(record, { stage: state });
  },
});
