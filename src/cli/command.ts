import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Problem } from '#isms/kernel/values/problem.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';

/** Where a command writes, and what it can learn of the terminal and the clock. */
export interface Io {
  /** Writes results, which other programs may read. */
  out(text: string): void;
  /** Writes errors and notices. */
  err(text: string): void;
  readonly colour: boolean;
  /** Width in columns. */
  readonly width: number;
  now(): Instant;
}

export interface Operand {
  readonly name: string;
  readonly help: string;
  readonly optional?: true;
}

export interface Option {
  readonly help: string;
  /** The placeholder for the value in the help. Absent for an option without a value. */
  readonly value?: string;
  /** The option can be given several times, each time with another value. */
  readonly several?: true;
  /** The allowed values. */
  readonly oneOf?: readonly string[];
  /** Returns what is wrong with a value, or undefined. */
  readonly check?: (value: string) => string | undefined;
}

/** The arguments of a command, already checked. */
export interface CommandLine {
  readonly operands: readonly string[];
  /** Values by option name. Empty text for an option without a value. */
  readonly options: Readonly<Record<string, string>>;
  /** Values of the options that can be given several times, in the order given. An option not given is absent. */
  readonly several: Readonly<Record<string, readonly string[]>>;
  /** Options that the command does not declare, if it accepts further ones. */
  readonly more: Readonly<Record<string, string>>;
}

/** A command as data, from which arguments are read and the help is written. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Further paragraphs of the help. */
  readonly about: readonly string[];
  readonly operands: readonly Operand[];
  readonly options: Readonly<Record<string, Option>>;
  /** The help on further options, if they depend on an operand. */
  readonly takesMore?: string;
  /**
   * Runs the command and returns its exit code: 0 if all is well, 1 if there is something to correct. A problem leads
   * to exit code 2.
   */
  run(given: CommandLine, io: Io): Promise<number | Problem>;
}

/** All declarations. They take a moment to load, so the first command that needs them loads them. */
export interface Declarations {
  readonly catalogue: Catalogue;
  readonly inquirer: () => Inquirer;
}
export type Declare = () => Promise<Declarations>;
