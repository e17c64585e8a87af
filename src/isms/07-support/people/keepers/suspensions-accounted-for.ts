import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { absence } from '../../../across/absence.ts';
import { person } from '../person.ts';

export const suspensionsAccountedFor = keeper({
  key: 'suspensions-accounted-for',
  title: 'Whoever the directory suspended has left, or is away',
  why: 'A directory knows that an account was switched off, and not why. Until it is on record that somebody has left, nobody asks what they still have and own.',
  keepsFrom: 'contradiction',
  of: person,
  only: ({ fields }) => fields.suspendedSince !== undefined,
  reads: [absence],
  findings: {
    open: weakens(
      'The directory suspended {record} on {on}, and it is not on record whether they left or are away.',
      'Note their last day, or the absence with who stands in.',
    ),
  },
  *each(record, s, find) {
    const { suspendedSince: on = '', to } = record.fields;
    const isAway = s
      .referring(absence, 'person', record.id)
      .some(({ fields }) => fields.from <= s.asOf && (fields.to ?? '9999') >= s.asOf);
    if (to === undefined && !isAway) yield find.open(record, { on });
  },
});
