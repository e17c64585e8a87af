import { choice, date, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from './value-order.ts';

/** Longer absences of people, with their deputies (7.3). */
export const absence = register({
  key: 'absence',
  clause: '7.3',
  title: 'Absence',
  plural: 'Absences',
  code: 'ABS',
  synonyms: ['leave', 'parental leave'],
  purpose:
    'Who is away for longer and who stands in. Nobody is held to have missed a training or a policy while away; what they own has a deputy meanwhile.',
  label: 'from',
  called: ['person', 'from'],
  partOf: 'person',
  dataSubject: 'person',
  fields: {
    person: reference('person', { title: 'Person', help: 'Who is away.', concerns: true }),
    kind: choice({
      title: 'Kind',
      help: 'Why; leave it empty where that is nobody’s business.',
      options: { leave: 'Leave', 'sick leave': 'Sick leave', parental: 'Parental leave', other: 'Other' },
      optional: true,
      personal: true,
      classified: true,
    }),
    from: date({ title: 'From', help: 'The first day away.' }),
    to: date({ title: 'Until', help: 'The last day away; empty while it is not known.', optional: true }),
    deputy: reference('person', {
      title: 'Deputy',
      help: 'Who does what cannot wait. What only the owner of something decides is not theirs to decide: that is handed over.',
      optional: true,
    }),
  },
  columns: ['person', 'from', 'to', 'deputy'],
  order: '-from',
  deadlines: { return: { title: 'Return from an absence', on: 'to', who: 'person', passes: true } },
  example: { person: 'PER-6', kind: 'parental', from: '2026-06-01', to: '2026-12-31', deputy: 'PER-3' },
})
  .invariant('to', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.to))
  .invariant('deputy', 'is the person who is away', [], ({ fields }) => fields.deputy !== fields.person);
