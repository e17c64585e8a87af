import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Problem } from '#isms/kernel/values/problem.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';

/** Where a command writes, and what it knows of its surroundings. */
export interface Io {
  /** The result; goes to other programs as well. */
  out(text: string): void;
  /** What went wrong, and notices. */
  err(text: string): void;
  readonly colour: boolean;
  /** Columns of text. */
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
  /** What stands for its value in the help; absent for an option without one. */
  readonly value?: string;
  /** Whether it can stand more than once, each time with another value. */
  readonly several?: true;
  /** The values it can have. */
  readonly oneOf?: readonly string[];
  /** What is wrong with a value, if anything is. */
  readonly check?: (value: string) => string | undefined;
}

/** What was written after a command, checked against what it takes. */
export interface CommandLine {
  readonly operands: readonly string[];
  /** By name; empty text for an option without a value. */
  readonly options: Readonly<Record<string, string>>;
  /** The values of options that can stand more than once, as they stood; none, if they did not. */
  readonly several: Readonly<Record<string, readonly string[]>>;
  /** Options that the command does not declare, where it takes more. */
  readonly more: Readonly<Record<string, string>>;
}

/** One command, as data: arguments are read and help is written from it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What more there is to say, in paragraphs. */
  readonly about: readonly string[];
  readonly operands: readonly Operand[];
  readonly options: Readonly<Record<string, Option>>;
  /** What further options are, where they depend on an operand. */
  readonly takesMore?: string;
  /** The exit code: 0 when all is well, 1 when there is something to mend; a problem ends in 2. */
  run(given: CommandLine, io: Io): Promise<number | Problem>;
}

/** Everything declared; loaded by the first command that needs it, since that takes a moment. */
export interface Declarations {
  readonly catalogue: Catalogue;
  readonly inquirer: () => Inquirer;
}
export type Declare = () => Promise<Declarations>;
