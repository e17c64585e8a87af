import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { partyRequirement } from '../../04-context/party-requirement.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { change, weightOf } from '../../06-planning/changes/change.ts';
import { isInUse, riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { exceedsThreshold, weights } from '../../06-planning/risk-assessment/reassessment-thresholds.ts';
import { incident } from '../incidents/incident.ts';
import { supplier } from '../suppliers/supplier.ts';

/** A record that calls for an assessment according to a method. */
export interface ReassessmentTrigger {
  readonly record: Stored<typeof incident> | Stored<typeof change> | Stored<typeof partyRequirement>;
  readonly method: Stored<typeof riskMethod>;
  /** The first day on which an assessment could take it into account. */
  readonly on: PlainDate;
  /** The risks it names; undefined where such a record names none, since a law may concern any risk. */
  readonly risks: readonly Id<'risk'>[] | undefined;
}

export const reassessmentReads = [riskMethod, incident, change, partyRequirement, supplier, asset] as const;
type Sources = Reader<(typeof reassessmentReads)[number]>;
type Trigger = NonNullable<Stored<typeof riskMethod>['fields']['watched']>[number];
type FoundTrigger = Omit<ReassessmentTrigger, 'method'>;

/**
 * Returns the triggers according to the methods in use, each once, without those that were judged to need no
 * assessment.
 */
export function reassessmentTriggers(s: Sources): readonly ReassessmentTrigger[] {
  const found = new Map<string, ReassessmentTrigger>();
  for (const method of s.all(riskMethod).filter(isInUse))
    for (const trigger of method.fields.watched ?? [])
      for (const each of occasionsOf[trigger.kind](trigger, s))
        if (each.on <= s.asOf && each.record.fields.runReason === undefined && !found.has(each.record.id))
          found.set(each.record.id, { ...each, method });
  return [...found.values()];
}

const occasionsOf: Readonly<
  Record<Trigger['kind'], (trigger: Trigger, s: Sources) => readonly FoundTrigger[]>
> = {
  incident: ({ least }, s) => incidentsWhere(({ fields }) => exceedsThreshold(fields.severity, least), s),
  // Only incidents that name the supplier: an incident at one of its assets need not have come from it.
  supplier: ({ least = weights[0] }, s) =>
    incidentsWhere(
      ({ fields }) =>
        (fields.suppliers ?? []).some((id) =>
          exceedsThreshold(s.get(supplier, id)?.fields.criticality, least),
        ),
      s,
    ),
  // Significant changes always have to be assessed beforehand, whatever the method says.
  change: (_, s) =>
    s.all(change).flatMap((record) => {
      const { startsOn: on, status, risks = [] } = record.fields;
      const isMade = on !== undefined && (status === 'running' || status === 'done');
      return isMade && risks.length > 0 && weightOf(record, s) === 'ordinary' ? [{ record, on, risks }] : [];
    }),
  law: (_, s) =>
    s.all(partyRequirement).flatMap((record) => {
      const { source = 'expectation', appliesFrom, addressed } = record.fields;
      // There is time for an assessment until the requirement applies.
      const binds = appliesFrom !== undefined && appliesFrom <= s.asOf;
      if (source === 'expectation' || !binds || addressed === 'no') return [];
      const known = record.createdAt.slice(0, 10);
      return [{ record, on: known < appliesFrom ? known : appliesFrom, risks: undefined }];
    }),
};

const incidentsWhere = (
  counts: (record: Stored<typeof incident>) => boolean,
  s: Sources,
): readonly FoundTrigger[] =>
  s
    .all(incident)
    .filter((record) => record.fields.classification === 'incident' && counts(record))
    .map((record) => ({ record, on: record.fields.reportedOn, risks: record.fields.risks ?? [] }));
