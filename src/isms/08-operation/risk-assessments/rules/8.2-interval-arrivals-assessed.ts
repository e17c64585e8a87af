import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { site } from '../../../04-context/site.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { change } from '../../../06-planning/changes/change.ts';
import { measure } from '../../../06-planning/risk-treatment/measure.ts';
import { assessmentRun } from '../assessment-run.ts';
import { serves, supplier } from '../../suppliers/supplier.ts';
import { lastFullRun } from '../full-run.ts';

interface Arrival {
  readonly record: Stored<typeof site> | Stored<typeof asset> | Stored<typeof supplier>;
  /** The changes on record that name it. */
  readonly changes: readonly Stored<typeof change>[];
}

/**
 * Yields new records important enough to call for an assessment by themselves: sites, valuable assets, critical
 * suppliers.
 */
function* arrivals(
  s: Reader<typeof site | typeof asset | typeof supplier | typeof change | typeof measure>,
): Iterable<Arrival> {
  for (const record of s.all(site)) yield { record, changes: s.referring(change, 'sites', record.id) };
  for (const record of s.all(asset)) {
    const { confidentiality, integrity, availability, inScope } = record.fields;
    if (inScope && [confidentiality, integrity, availability].includes('very high'))
      yield { record, changes: s.referring(change, 'assets', record.id) };
  }
  for (const record of s.all(supplier))
    if (serves(record, s.asOf) && record.fields.criticality === 'critical' && !isTreatment(record, s))
      yield { record, changes: s.referring(change, 'suppliers', record.id) };
}

/** Returns whether a supplier operates a measure, and so came with the treatment of a risk that was assessed. */
const isTreatment = ({ id }: Stored<typeof supplier>, s: Neighbourhood<typeof measure>): boolean =>
  s.referring(measure, 'supplier', id).some(({ fields }) => fields.operatedBy === 'supplier');

export const arrivalsAssessed = rule({
  key: 'risks-assessed-before-arrivals',
  title: 'New sites, precious assets and critical suppliers come in after an assessment',
  answers: citesBoth('8.2 [interval]'),
  mode: 'computed',
  why: 'A change that nobody recorded as one is a change all the same. An auditor compares what is new with the days of the assessments.',
  of: assessmentRun,
  reads: [site, asset, supplier, change, measure],
  empty: missing('No run of the risk assessment is on record.', 'Carry out the first one and record it.'),
  findings: {
    unassessed: fails(
      '{record} came in on {from}, after the last run over all risks, and no change on record speaks of it.',
      'Record the change, with the assessment that was made for it or has to be.',
    ),
  },
  *check(s, find) {
    const last = lastFullRun(s)?.fields.to;
    if (last === undefined) return;
    for (const { record, changes } of arrivals(s)) {
      const { from } = record.fields;
      if (from === undefined || from <= last || from > s.asOf) continue;
      if (changes.length === 0) yield find.unassessed(record, { from });
    }
  },
});
