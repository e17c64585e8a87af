import type { Link } from '../field-kinds/field.ts';
import type { Finding } from './finding.ts';

/** The texts of a finding: what an auditor would write, and advice on how to mend it. */
export interface FindingMessage {
  readonly message: string;
  readonly fix: string;
}

/** A message with the records that it calls by their titles. */
export interface NamedFindingMessage extends FindingMessage {
  readonly names: readonly Link[];
}

/** The same finding of one or several records, reported as an auditor does: once, with the population and a sample. */
export interface GroupedFinding extends NamedFindingMessage {
  /** The findings in their order, at least one. */
  readonly findings: readonly Finding[];
  /** The number of records that the rule judges, if the findings are about some of them. */
  readonly population: number | undefined;
}
