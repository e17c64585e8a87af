import { sentences } from '#isms/kernel/values/sentence.ts';
import { parseArgs } from 'node:util';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';
import type { Command, CommandLine, Option } from './command.ts';

const texts = sentences('arguments', {
  seePlumblineHelp: '{says}\nSee: plumbline {name} --help',
});

/**
 * Returns the operands and options written after a command, or a problem that says what is wrong and which options
 * exist.
 */
export function readArguments(command: Command, written: readonly string[]): CommandLine | Problem {
  const { options } = command;
  const extra = command.takesMore === undefined ? [] : namesIn(written).filter((name) => !(name in options));
  const { positionals, tokens } = parseArgs({
    args: [...written],
    options: {
      ...Object.fromEntries(Object.entries(options).map(([name, each]) => [name, { type: typeOf(each) }])),
      ...Object.fromEntries(extra.map((name) => [name, { type: 'string' as const }])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Record<string, string> = {};
  const several: Record<string, string[]> = {};
  const more: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, value, rawName } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option && !extra.includes(name))
      return usage(command, `There is no option ${rawName}; ${optionsOf(command)}.`);
    const wrong = faultOf(rawName, option ?? { help: '', value: 'VALUE' }, value);
    if (wrong !== undefined) return usage(command, wrong);
    if (option?.several) (several[name] ??= []).push(value ?? '');
    else if (option) given[name] = value ?? '';
    else more[name] = value ?? '';
  }
  const least = command.operands.filter((operand) => !operand.optional).length;
  if (positionals.length < least || positionals.length > command.operands.length)
    return usage(
      command,
      `${command.name} takes ${operandsOf(command)}; there ${counted(positionals.length)}.`,
    );
  return { operands: positionals, options: given, several, more };
}

const typeOf = ({ value }: Option): 'string' | 'boolean' => (value === undefined ? 'boolean' : 'string');

const namesIn = (written: readonly string[]): readonly string[] =>
  written.flatMap((each) => /^--([^=]+)/.exec(each)?.[1] ?? []);

function faultOf(name: string, option: Option, value: string | undefined): string | undefined {
  const { value: wanted, oneOf, check } = option;
  if (wanted === undefined) return value === undefined ? undefined : `${name} takes no value.`;
  if (value === undefined || value === '') return `${name} needs a value: ${oneOf?.join(', ') ?? wanted}.`;
  if (oneOf && !oneOf.includes(value)) return `${name} must be one of: ${oneOf.join(', ')}.`;
  const wrong = check?.(value);
  return wrong === undefined ? undefined : `${name} ${wrong}.`;
}

const usage = ({ name }: Command, says: string): Problem =>
  invalid([], texts.seePlumblineHelp({ says, name }));

const optionsOf = ({ name, options, takesMore }: Command): string =>
  `${name} has ${[...Object.keys(options), 'help'].map((each) => `--${each}`).join(', ')}${takesMore === undefined ? '' : ', and more'}`;

export const operandsOf = ({ operands }: Command): string =>
  operands.length === 0
    ? 'no operand'
    : operands.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(' ');

const counted = (count: number): string =>
  count === 0 ? 'is none' : count === 1 ? 'is one' : `are ${count}`;
