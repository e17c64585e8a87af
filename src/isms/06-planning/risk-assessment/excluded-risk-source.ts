import { choice, date, line, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';
import { asset, levelOfWorth, worthOf, worths } from '../assets/asset.ts';

const recorded = register({
  key: 'set-aside',
  clause: '6.1.2',
  title: 'Threat set aside',
  plural: 'Threats set aside',
  code: 'ASD',
  purpose:
    'Threats to an asset that were looked at and make no risk, with the reason. Without them nobody can tell later what was thought of and what was forgotten; with them the same question is not put every year until something changes.',
  label: 'reason',
  called: ['asset', 'threat'],
  fields: {
    asset: reference('asset', { title: 'Asset', help: 'What the threat would act on.' }),
    threat: reference('threat', { title: 'Threat', help: 'What was looked at.' }),
    vulnerabilities: references('vulnerability', {
      title: 'By way of',
      help: 'The weaknesses that were looked at; none named means all that let the threat through.',
      optional: true,
    }),
    reason: line({
      title: 'Reason',
      help: 'Why it makes no risk here: what is not there, or what rules it out.',
      longest: 500,
    }),
    worth: choice({
      title: 'Worth then',
      help: 'What the asset was worth when this was decided. When it becomes worth more, the question is put again.',
      options: worths,
      optional: true,
    }),
    decidedBy: reference('person', {
      title: 'Decided by',
      help: 'Who looked at it and answers for the reason.',
      optional: true,
      responsible: true,
      initially: { as: 'me' },
    }),
    decidedOn: date({
      title: 'Decided on',
      help: 'The day it was looked at.',
      happened: true,
      initially: { as: 'today' },
    }),
    reviewOn: date({
      title: 'To be looked at again on',
      help: 'The day on which the question is put again whatever happens.',
      optional: true,
    }),
  },
  columns: ['asset', 'threat', 'reason', 'state', 'decidedBy', 'decidedOn', 'reviewOn'],
  order: '-decidedOn',
  deadlines: {
    review: {
      title: 'Another look at a threat set aside',
      on: 'reviewOn',
      who: 'decidedBy',
      about: 'asset',
    },
  },
  sequences: [['decidedOn', 'reviewOn']],
  example: {
    asset: 'AST-4',
    threat: 'threat-extreme-weather',
    reason: 'Stands on the third floor, far from any water, and can be cooled by opening windows.',
    worth: 'medium',
    decidedBy: 'PER-3',
    decidedOn: '2026-02-10',
    reviewOn: '2027-02-10',
  },
});

const states = {
  counts: 'Set aside',
  'to be reviewed': 'To be looked at again',
  'worth more': 'Asset is worth more now',
} as const;

/** Returns whether an exclusion still counts: not after its review day, and not once the asset is worth more. */
export function exclusionState(
  { fields }: Stored<typeof recorded>,
  s: Neighbourhood<typeof asset>,
): keyof typeof states {
  const on = s.get(asset, fields.asset);
  if (on && levelOfWorth(worthOf(on, s)) > levelOfWorth(fields.worth) && fields.worth !== undefined)
    return 'worth more';
  return fields.reviewOn !== undefined && fields.reviewOn < s.asOf ? 'to be reviewed' : 'counts';
}

/** The risk sources that were considered for an asset and excluded, with the reason (6.1.2 c). */
export const excludedRiskSource = recorded
  .derive(
    'state',
    choice({ title: 'State', help: 'Whether it is still set aside.', options: states }),
    [asset],
    exclusionState,
  )
  .invariant('reviewOn', 'cannot be before the day it was decided', [], ({ fields }) =>
    areInOrder(fields.decidedOn, fields.reviewOn),
  );
