import type { Link } from './field.ts';
import type { Finding } from './finding.ts';

/** What is shown of a finding: what an auditor would write, and the advice how to mend it. */
export interface FindingMessage {
  readonly message: string;
  readonly fix: string;
}

/** A message with the records that it calls by their titles. */
export interface NamedFindingMessage extends FindingMessage {
  readonly names: readonly Link[];
}

/** What a rule finds alike of one record or of several, told as an auditor reports it: once, with the population and a sample. */
export interface GroupedFinding extends NamedFindingMessage {
  /** In their order, at least one. */
  readonly findings: readonly Finding[];
  /** How many records the rule judges, where those found are among them. */
  readonly population: number | undefined;
}
