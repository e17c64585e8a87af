import { choice, choices, line, prose } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { controlsOf } from '#isms/standard/controls.ts';
import { editionNotices, editions, type Edition } from '#isms/standard/edition.ts';
import type { ControlRef2022 } from '#isms/standard/refs.ts';
import { actsOf, controlActs } from './control-acts.ts';

/** The id of a catalogue control's record, safe in a URL: `2022-A-5-24`. */
export const catalogueControlId = (edition: Edition, ref: string): string =>
  `${edition}-${ref.replaceAll('.', '-')}`;

/** Controls of the current Annex A by their numbers, as records refer to them. */
export const annexA = (...refs: readonly ControlRef2022[]): readonly string[] =>
  refs.map((ref) => catalogueControlId('2022', ref));

/** The controls one can choose from: Annex A of both editions ships with the product, own ones are added. */
export const catalogueControl = register({
  key: 'catalogue-control',
  clause: '6.1.3',
  title: 'Catalogue control',
  plural: 'Catalogue controls',
  code: 'CTL',
  purpose:
    'The catalogues that chosen controls are compared with, so that none is forgotten. Annex A of both editions ships with the product; controls of your own stand beside them.',
  label: 'title',
  fields: {
    catalogue: choice({
      title: 'Catalogue',
      help: 'Where it comes from.',
      options: { '2022': 'Annex A, 2022', '2013': 'Annex A, 2013', own: 'Own' },
      notices: editionNotices,
    }),
    ref: line({ title: 'Reference', help: 'Its number in the catalogue.' }),
    title: line({ title: 'Title', help: 'What the catalogue calls it.' }),
    guidance: prose({ title: 'What it asks', help: 'In our own words.', optional: true }),
    acts: choices({
      title: 'Acts',
      help: 'Whether it keeps something from happening, notices that it happens, or puts right what came of it.',
      options: controlActs,
      optional: true,
    }),
  },
  columns: ['catalogue', 'title', 'guidance'],
  order: '-catalogue',
  ships: () =>
    editions.flatMap((edition) =>
      controlsOf(edition).map(({ ref, title, summary }) => ({
        id: catalogueControlId(edition, ref),
        code: edition === '2022' ? ref : `${ref} (2013)`,
        fields: { catalogue: edition, ref, title, guidance: summary, acts: [...actsOf(edition, ref)] },
      })),
    ),
  example: {
    catalogue: 'own',
    ref: 'OWN-1',
    title: 'Signed firmware only',
    guidance: 'Devices refuse firmware without our signature.',
    acts: ['preventive'],
  },
});
