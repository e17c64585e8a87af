import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { controlsOf } from '#isms/standard/controls.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { evidence } from '../../across/evidence.ts';
import { catalogueControlId } from '../../annex-a/catalogue-control.ts';
import { applicability } from './applicability.ts';
import { measure } from '../risk-treatment/measure.ts';
import { linesOf, lineSources } from './statement-lines.ts';
import { statement } from './statement.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Returns the id of a control of Annex A. */
export const controlOf = catalogueControlId;

/**
 * Returns the records of a Statement: a decision on each control of Annex A, `apl-<ref>`, in the scope `all`, necessary
 * for a reason by default; and one measure, `works`, that carries out all of them and has evidence, `proof`.
 */
export function decidedControls(
  edition: Edition,
  exceptions: Readonly<Record<string, Fields | undefined>> = {},
  measured: Fields = {},
): Given[] {
  const controls = controlsOf(edition);
  const known = new Set<string>(controls.map(({ ref }) => ref));
  for (const ref of Object.keys(exceptions)) if (!known.has(ref)) throw new Error(`no control ${ref}`);
  const decisions = controls.flatMap(({ ref }) => {
    if (ref in exceptions && exceptions[ref] === undefined) return [];
    return a(applicability, `apl-${ref}`, {
      scope: 'all',
      control: controlOf(edition, ref),
      drivers: ['business need'],
      reason: 'Nothing here works without it.',
      ...exceptions[ref],
    });
  });
  const ids = controls.map(({ ref }) => controlOf(edition, ref));
  return [
    ...decisions,
    a(measure, 'works', { controls: ids, evidence: ['proof'], ...measured }),
    a(evidence, 'proof', { to: '2026-06-30', validUntil: undefined }),
  ];
}

/** Returns the Statement `soa`, issued from these records. */
export function issuedFrom(
  edition: Edition,
  records: readonly Given[],
  fields: Fields = {},
): Given<typeof statement> {
  const s = readerOf(snapshotOf(records, '2026-09-30', lineSources));
  const lines = linesOf('all', edition, s);
  return a(statement, 'soa', { scope: 'all', edition, comparedOn: '2026-06-30', lines, ...fields });
}

/** The fields of an excluded control, with the reason. */
export const excluded = {
  applicable: 'no',
  drivers: undefined,
  reason: undefined,
  reasonNot: 'Nothing of the kind is done here.',
};
