import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { measure } from '../measure.ts';

export const measuresInPlaceDated = keeper({
  key: 'measures-in-place-dated',
  title: 'A measure is in place from a day on, and only then',
  why: 'The status says one thing and the day another; the Statement of Applicability is printed from the one, the risk scored with the other.',
  keepsFrom: 'contradiction',
  of: measure,
  reads: [],
  findings: {
    early: fails(
      '{record} is said to work in full since {on}, and its status says that it does not.',
      'Correct the status or the day.',
    ),
    undated: weakens(
      '{record} is implemented, and nothing says since when.',
      'Record the day from which it works in full.',
    ),
  },
  *each(record, _, find) {
    const { status, implementedOn: on } = record.fields;
    if (status === 'implemented' && on === undefined) yield find.undated(record);
    if ((status === 'planned' || status === 'not implemented') && on !== undefined)
      yield find.early(record, { on });
  },
});
