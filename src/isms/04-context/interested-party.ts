import { choice, date, line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The people and organisations with a stake in information security (4.2 a). */
export const interestedParty = register({
  key: 'interested-party',
  clause: '4.2',
  title: 'Interested party',
  plural: 'Interested parties',
  code: 'PTY',
  synonyms: ['stakeholder'],
  purpose:
    'Everyone who can affect the ISMS or is affected by it. Their requirements, recorded with each of them, decide what the ISMS has to deliver.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'One party, or a group whose members want the same.', material: true }),
    class: choice({
      title: 'Class',
      help: 'What they are to the organisation.',
      options: {
        customer: 'Customer',
        regulator: 'Regulator or authority',
        owner: 'Owner or shareholder',
        staff: 'Staff',
        supplier: 'Supplier',
        partner: 'Partner',
        insurer: 'Insurer',
        public: 'Public and neighbours',
      },
      material: true,
    }),
    place: choice({
      title: 'Place',
      help: 'Whether they stand inside or outside the organisation.',
      options: { internal: 'Internal', external: 'External' },
    }),
    influence: choice({
      title: 'Influence',
      help: 'How much they can do to the ISMS, or demand of it.',
      options: { low: 'Low', medium: 'Medium', high: 'High' },
      optional: true,
    }),
    why: prose({
      title: 'Why they matter',
      help: 'What they expect or could do, in a sentence or two.',
      material: true,
    }),
    contact: reference('person', {
      title: 'Contact',
      help: 'Who here speaks with them and looks after their requirements.',
      optional: true,
      responsible: true,
    }),
    noRequirements: prose({
      title: 'Why they have no requirements',
      help: 'Only for a party with none on information security: say so, and why. Otherwise leave it empty and record them.',
      optional: true,
      material: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether this is still so.',
      optional: true,
      happened: true,
    }),
    changedOn: date({
      title: 'Changed on',
      help: 'When what is said of the party last changed; a look at it that changes nothing is none.',
      optional: true,
      byAction: true,
      dayOfChangeIn: ['name', 'class', 'why', 'noRequirements'],
    }),
  },
  sections: {
    'Who they are': ['name', 'class', 'place'],
    'Why they matter': ['why', 'influence', 'noRequirements'],
    'Kept up to date': ['contact', 'reviewedOn', 'changedOn'],
  },
  columns: ['name', 'class', 'place', 'influence', 'contact', 'reviewedOn'],
  order: 'name',
  deadlines: {
    review: {
      title: 'Review of an interested party',
      from: 'reviewedOn',
      every: { setting: 'contextReview' },
      who: 'contact',
      recurs: true,
    },
  },
  example: {
    name: 'Operators of water utilities',
    class: 'customer',
    place: 'external',
    influence: 'high',
    why: 'They run our controllers in critical infrastructure and must answer to their own regulator for it.',
    contact: 'PER-7',
    reviewedOn: '2026-03-11',
  },
});
