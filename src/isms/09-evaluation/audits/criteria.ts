import { line, list, reference, references } from '#isms/kernel/declarations/fields.ts';

/**
 * The fields for criteria: the same four in a checklist row, a finding and a nonconformity, so that coverage and
 * verdicts can follow the references. Requirements of both editions and controls of Annex A ship as records.
 */
export const criteria = {
  requirements: references('requirement', {
    title: 'Requirements of the standard',
    help: 'Of whichever edition; the counterpart in the other one is found from here.',
    optional: true,
    material: true,
  }),
  controls: references('catalogue-control', {
    title: 'Controls',
    help: 'Of Annex A or of any other catalogue, your own included.',
    optional: true,
    material: true,
  }),
  obligations: references('party-requirement', {
    title: 'Laws and contracts',
    help: 'What a law, a contract or another interested party requires; article or section stand with the requirement.',
    optional: true,
    material: true,
  }),
  sections: list(
    {
      document: reference('document', {
        title: 'Document',
        help: 'The policy, procedure or other document that says how things are to be.',
      }),
      section: line({
        title: 'Section',
        help: 'Where in it, such as 4.2; leave it empty for the document as a whole.',
        longest: 80,
        optional: true,
      }),
    },
    {
      title: 'Sections of documents',
      help: 'What your own policies and procedures demand, section by section.',
      optional: true,
      material: true,
    },
  ),
};

/** The names of those fields, for a section of a form. */
export const criteriaNames = ['requirements', 'controls', 'obligations', 'sections'] as const;

/** The criteria as a record or the input of an action names them. */
interface Criteria {
  readonly requirements?: readonly string[] | undefined;
  readonly controls?: readonly string[] | undefined;
  readonly obligations?: readonly string[] | undefined;
  readonly sections?: readonly { readonly document: string }[] | undefined;
}

/** Returns the number of criteria that are named. */
export const countCriteria = (fields: Criteria): number =>
  criteriaNames.reduce((count, name) => count + (fields[name]?.length ?? 0), 0);

/** Returns whether two records have a requirement, control, obligation or document as a common criterion. */
export function haveCommonCriterion(one: Criteria, other: Criteria): boolean {
  const of = ({ requirements = [], controls = [], obligations = [], sections = [] }: typeof one) => [
    ...requirements,
    ...controls,
    ...obligations,
    ...sections.map(({ document }) => document),
  ];
  const named = new Set<string>(of(one));
  return of(other).some((each) => named.has(each));
}
