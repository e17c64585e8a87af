import { choice, date, line, prose, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The issues inside and outside the organisation that help or hinder the ISMS (4.1). */
export const issue = register({
  key: 'issue',
  clause: '4.1',
  title: 'Issue',
  plural: 'Issues',
  code: 'ISS',
  synonyms: ['SWOT', 'PESTLE', 'internal and external factors'],
  purpose:
    'What inside and outside the organisation helps or hinders the ISMS, climate change among it. Scope and risks follow from here, and an auditor asks what became of each.',
  label: 'title',
  fields: {
    title: line({ title: 'Issue', help: 'What it is, in a few words.', material: true }),
    place: choice({
      title: 'Place',
      help: 'Whether it lies inside or outside the organisation.',
      options: { internal: 'Internal', external: 'External' },
      material: true,
    }),
    category: choice({
      title: 'Category',
      help: 'What it belongs to; climate change has a category of its own, since it has to be decided upon.',
      options: {
        political: 'Political',
        economic: 'Economic',
        social: 'Social',
        technological: 'Technological',
        legal: 'Legal',
        environmental: 'Environmental',
        climate: 'Climate change',
        organisational: 'Organisational',
        contractual: 'Contractual',
      },
      material: true,
    }),
    bearing: choice({
      title: 'Helps or hinders',
      help: 'Which way it works on what the ISMS is there to achieve.',
      options: { helps: 'Helps', hinders: 'Hinders', both: 'Both' },
      optional: true,
      material: true,
    }),
    effect: prose({
      title: 'Effect',
      help: 'What it changes about the outcomes intended of the ISMS.',
      optional: true,
      material: true,
    }),
    relevant: yesNo({
      title: 'Relevant',
      help: 'Whether it matters for the ISMS at all; for climate change the answer may well be no, but it has to be given.',
      optional: true,
      material: true,
    }),
    relevanceReason: prose({
      title: 'Why relevant or not',
      help: 'What the answer rests on: for climate change, for instance, where sites lie and what power and cooling depend on.',
      optional: true,
      material: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether it is dealt with, only watched, or over.',
      options: { open: 'Open', watching: 'Watching', closed: 'Closed' },
      default: 'open',
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who keeps an eye on it and notices when it changes.',
      optional: true,
      responsible: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether this is still so.',
      optional: true,
      happened: true,
    }),
    changedOn: date({
      title: 'Changed on',
      help: 'When what is said of the issue last changed; a look at it that changes nothing is none.',
      optional: true,
      byAction: true,
      dayOfChangeIn: [
        'title',
        'place',
        'category',
        'bearing',
        'effect',
        'relevant',
        'relevanceReason',
        'status',
      ],
    }),
  },
  sections: {
    'What it is': ['title', 'place', 'category'],
    'What it does to the ISMS': ['bearing', 'effect', 'relevant', 'relevanceReason'],
    'Kept up to date': ['status', 'owner', 'reviewedOn', 'changedOn'],
  },
  columns: ['title', 'place', 'category', 'bearing', 'status', 'owner', 'reviewedOn'],
  order: 'status',
  stands: ['status'],
  deadlines: {
    review: {
      title: 'Review of an issue',
      from: 'reviewedOn',
      every: { setting: 'contextReview' },
      who: 'owner',
      while: { status: ['open', 'watching'] },
      recurs: true,
    },
  },
  example: {
    title: 'Few people who can write firmware',
    place: 'external',
    category: 'economic',
    bearing: 'hinders',
    effect: 'Vacancies stay open for months, so that reviews of security code rest on two people.',
    status: 'open',
    owner: 'PER-4',
    reviewedOn: '2026-03-11',
  },
});

/** Checks whether an issue is still present: it may be treated or only watched, but is not closed. */
export const isPresent = ({ fields }: Stored<typeof issue>): boolean => fields.status !== 'closed';
