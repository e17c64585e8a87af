import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { latest } from '../../across/latest-record.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { change } from '../../06-planning/changes/change.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { assessmentRun, isRunning, isWhole } from './assessment-run.ts';
import { incident } from '../incidents/incident.ts';

type Run = Stored<typeof assessmentRun>;

/**
 * The part of a risk that decides which assessments cover it. The register of risks imports this file, so it is not
 * imported here.
 */
interface Assessed {
  readonly id: Id<'risk'>;
  readonly fields: {
    readonly method: Id<'risk-method'>;
    readonly assets: readonly Id<'asset'>[] | undefined;
    readonly processes: readonly Id<'process'>[] | undefined;
    readonly run: Id<'assessment-run'> | undefined;
    readonly assessedOn: PlainDate | undefined;
    readonly likelihood: number | undefined;
    readonly impact: number | undefined;
  };
}

/** The registers from which the coverage of an assessment is computed. */
export const coverageReads = [asset, change, incident] as const;
type Coverage = Neighbourhood<(typeof coverageReads)[number]>;

const share = <T>(some: readonly T[] = [], others: readonly T[] = []): boolean =>
  some.some((each) => others.includes(each));

/** Returns whether a run states which risks it covers: old ones often did so only in prose. */
export const statesScope = (run: Run): boolean => {
  const { changes, incidents, risks, assets, processes, suppliers } = run.fields;
  return (
    isWhole(run) || [changes, incidents, risks, assets, processes, suppliers].some((each) => each?.length)
  );
};

/** Returns whether an assessment covers a risk, provided that the risk is open. */
export function isInScope(run: Run, { id, fields }: Assessed, s: Coverage): boolean {
  const { changes = [], incidents = [], risks, assets, processes, suppliers } = run.fields;
  const providers = (fields.assets ?? []).flatMap((each) => s.get(asset, each)?.fields.supplier ?? []);
  return (
    isWhole(run) ||
    share(risks, [id]) ||
    share(assets, fields.assets) ||
    share(processes, fields.processes) ||
    share(suppliers, providers) ||
    changes.some((each) => share(s.get(change, each)?.fields.risks, [id])) ||
    incidents.some((each) => share(s.get(incident, each)?.fields.risks, [id]))
  );
}

/** Returns whether a risk was scored in a run, or again since that began, by the run's method. */
export function isScoredIn({ id, fields: { method, from = '9999' } }: Run, { fields }: Assessed): boolean {
  const { run, assessedOn, likelihood, impact } = fields;
  if (likelihood === undefined || impact === undefined) return false;
  if (method !== undefined && fields.method !== method) return false;
  return assessedOn !== undefined && (run === id || assessedOn > from);
}

/**
 * Returns the run in which a risk is to be scored now, preferring one that still waits for it; undefined if none of
 * these runs covers it.
 */
export function runUnderWay(risk: Assessed, runs: readonly Run[], s: Coverage): Run | undefined {
  const running = runs.filter((run) => isRunning(run, s.asOf) && isInScope(run, risk, s));
  const waiting = running.filter((run) => !isScoredIn(run, risk));
  return latest(waiting.length > 0 ? waiting : running, ({ fields }) => fields.from);
}

export const assessingReads = [assessmentRun, riskMethod, ...coverageReads] as const;
type Assessing = Neighbourhood<(typeof assessingReads)[number]>;

/** Returns the assessment under way that covers a risk, found through the risk's method and its successors. */
export const assessingRun = (risk: Assessed, s: Assessing): Run | undefined =>
  runUnderWay(
    risk,
    withSuccessors(risk.fields.method, s).flatMap((id) => s.referring(assessmentRun, 'method', id)),
    s,
  );

/** Returns the assessment under way in which a risk waits to be scored; undefined once it is scored. */
export function runWaitingFor(risk: Assessed, s: Assessing): Run | undefined {
  const run = assessingRun(risk, s);
  return run && !isScoredIn(run, risk) ? run : undefined;
}

/** Returns the day by which a risk has to be scored in the assessment under way; undefined once it is scored. */
export const scoreBy = (risk: Assessed, s: Assessing): PlainDate | undefined =>
  runWaitingFor(risk, s)?.fields.due;

function withSuccessors(
  method: Id<'risk-method'>,
  s: Neighbourhood<typeof riskMethod>,
): readonly Id<'risk-method'>[] {
  const found = new Set<Id<'risk-method'>>([method]);
  for (const each of found) for (const { id } of s.referring(riskMethod, 'replaces', each)) found.add(id);
  return [...found];
}
