import type { ControlStatus } from '#isms/annex-a/control-status.ts';
import type { KeeperFinding } from '#isms/across/registers-in-order.ts';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { RequirementStatus } from '#isms/kernel/declarations/view.ts';
import type { Edition } from '#isms/standard/edition.ts';
import type { ControlSummary } from './control-lines.ts';

/** The number of requirements with each verdict. */
export type Summary = Readonly<Record<Verdict, number>> & { readonly requirements: number };

/** The result of a check. */
export interface Checked {
  readonly edition: Edition;
  readonly standings: readonly RequirementStatus[];
  readonly controls: readonly ControlStatus[];
  readonly records: readonly KeeperFinding[];
  readonly summary: Summary;
  readonly controlSummary: ControlSummary;
}
