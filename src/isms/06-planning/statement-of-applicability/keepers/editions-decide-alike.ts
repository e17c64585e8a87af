import { asks } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { applicability } from '../applicability.ts';
import { seenFrom } from '../necessary-controls.ts';

export const editionsDecideAlike = keeper({
  key: 'editions-decide-alike',
  title: 'What one edition leaves out, the other does not call needed',
  why: 'Two Statements of Applicability on one scope are read side by side by whoever holds both. The same control by two numbers is needed or it is not.',
  keepsFrom: 'contradiction',
  of: applicability,
  only: { applicable: ['no'] },
  reads: [applicability, catalogueControl],
  findings: {
    otherwise: asks(
      '{record} leaves out {control}, and {other}, its counterpart in the other edition, is decided to be needed.',
      'Decide both alike, or say in the reason what the one covers and the other does not.',
    ),
  },
  *each(record, s, find) {
    const control = s.get(catalogueControl, record.fields.control);
    const { catalogue } = control?.fields ?? {};
    if (!control || (catalogue !== '2022' && catalogue !== '2013')) return;
    const counterparts = seenFrom(catalogue === '2022' ? '2013' : '2022', control).map((id) =>
      s.get(catalogueControl, id),
    );
    // A control of 2013 that was merged with others may not be the one that makes the merged control necessary.
    const isWhole = counterparts.every(
      (each) => catalogue === '2022' || (each && seenFrom('2013', each).every((id) => id === control.id)),
    );
    const needed = counterparts.filter(
      (each) =>
        each &&
        s
          .referring(applicability, 'control', each.id)
          .some(({ fields }) => fields.scope === record.fields.scope && fields.applicable === 'yes'),
    );
    if (isWhole && needed.length > 0 && needed.length === counterparts.length)
      yield find.otherwise(record, {
        control: control.fields.ref,
        other: needed.flatMap((each) => each?.fields.ref ?? []).join(', '),
      });
  },
});
