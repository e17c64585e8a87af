import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { requirement, requirementId } from '../../across/requirement.ts';
import { checklistRow } from './checklist-row.ts';

/** Returns the requirements of an edition as records. */
export const requirementsAsGiven = (edition: Edition): readonly Given[] =>
  requirementsOf(edition).map(({ ref, clause }) =>
    a(requirement, requirementId(edition, ref), { edition, ref, clause }),
  );

type Fields = Parameters<typeof a<typeof checklistRow>>[2];

/**
 * Returns a checklist row that examined every requirement of an edition except those of some clauses, and no control.
 */
export const examined = (
  id: string,
  audit: string,
  edition: Edition,
  fields: Fields = {},
  ...but: readonly string[]
): Given =>
  a(checklistRow, id, {
    audit,
    requirements: requirementsOf(edition)
      .filter(({ clause }) => !but.includes(clause))
      .map(({ ref }) => requirementId(edition, ref)),
    controls: [],
    examinedOn: undefined,
    ...fields,
  });
