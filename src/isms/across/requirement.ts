import { choice, line, prose, yesNo } from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { editionNotices, editions, type Edition } from '#isms/standard/edition.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';

/** Returns the id of a requirement's record, safe in a URL: `2022-6-1-2-c-1`. */
export const requirementId = (edition: Edition, ref: string): Id<'requirement'> =>
  `${edition}-${ref.replace(/[^0-9a-z]+/gi, '-').replace(/-$/, '')}`;

// Tags that are not words by themselves.
const words: Readonly<Record<string, string>> = { doc: 'documented' };

/** Returns the code to show: the numbering of the standard and, for a tagged sentence, the word for its tag. */
export const requirementCode = (display: string, tag: string | null): string =>
  tag ? `${display} · ${words[tag] ?? tag}` : display;

/** The requirements of both editions, so that judgements, findings and nonconformities can point to them. */
export const requirement = register({
  key: 'requirement',
  clause: '4.4',
  title: 'Requirement of the standard',
  plural: 'Requirements of the standard',
  code: 'REQ',
  synonyms: ['ISO 27001'],
  purpose: 'Every duty in clauses 4 to 10 of both editions, in our own words. They ship with the product.',
  label: 'demands',
  editionIn: 'edition',
  closed: true,
  fields: {
    edition: choice({
      title: 'Edition',
      help: 'The edition it belongs to.',
      options: { '2022': '2022 with Amd 1', '2013': '2013' },
      notices: editionNotices,
    }),
    ref: line({
      title: 'Reference',
      help: 'Clause and letter in the standard, with our own word where a sentence has none.',
    }),
    clause: line({ title: 'Clause', help: 'The clause it stands in.' }),
    heading: line({ title: 'Clause title', help: 'The title of that clause.' }),
    demands: prose({ title: 'Demands', help: 'What is demanded, in our own words.' }),
    documented: yesNo({
      title: 'Documented information',
      help: 'Whether the standard asks for it in writing.',
    }),
  },
  columns: ['edition', 'heading', 'demands', 'documented'],
  order: '-edition',
  ships: () =>
    editions.flatMap((edition) =>
      requirementsOf(edition).map((each) => ({
        id: requirementId(edition, each.ref),
        code: requirementCode(each.display, each.tag),
        fields: {
          edition,
          ref: each.ref,
          clause: each.clause,
          heading: each.title,
          demands: each.summary,
          documented: each.documented,
        },
      })),
    ),
  example: {
    edition: '2022',
    ref: '4.2 a)',
    clause: '4.2',
    heading: 'Understanding the needs and expectations of interested parties',
    demands: 'It is settled who has a stake in how the ISMS performs.',
    documented: false,
  },
});
