import { countedFaults } from './counted-faults.ts';
import type { Action } from './action.ts';
import { askedIn, pathFault } from './named-people.ts';
import { tolerance } from './deadline.ts';
import { completionGrace } from './grace.ts';
import { kinds } from '../field-kinds/kinds.ts';
import { namedInLabels, namingFields } from './label.ts';
import type { AnyRegister, Reads } from './register.ts';
import type { Keepers } from './keeper.ts';
import { misfits, type Rule } from './rule.ts';
import { presented } from './presentation.ts';
import type { View } from './view.ts';

/** All declarations by key. The API, the command line and the web are generic over it. */
export interface Catalogue {
  readonly registers: ReadonlyMap<string, AnyRegister>;
  readonly rules: ReadonlyMap<string, Rule>;
  /** The keepers from which some of the rules were made, one rule for each register concerned. */
  readonly keepers: ReadonlyMap<string, Keepers>;
  readonly views: ReadonlyMap<string, View>;
  readonly actions: ReadonlyMap<string, Action>;
  /** The singleton register that holds the organisation's settings. */
  readonly settings: AnyRegister;
}

type Declaration = AnyRegister | Rule | Keepers | View | Action;

const words = new Set(['register', 'rule', 'keepers', 'view', 'action']);

/** Checks whether a module's export is a declaration, so that folders of declarations need no list of their files. */
export const isDeclaration = (value: unknown): value is Declaration =>
  typeof value === 'object' && value !== null && 'word' in value && words.has(String(value.word));

/** Returns the catalogue of all declarations. Throws one error that names every contradiction between them. */
export function catalogueOf(declarations: Iterable<Declaration>): Catalogue {
  const faults: string[] = [];
  const byKey = <T extends Declaration>(word: T['word']): ReadonlyMap<string, T> => {
    const found = new Map<string, T>();
    for (const each of declarations) {
      if (each.word !== word) continue;
      if (!/^[a-z0-9][a-z0-9-]*$/.test(each.key)) faults.push(`${word} ${each.key}: keys are kebab-case`);
      if (found.has(each.key) && found.get(each.key) !== each)
        faults.push(`two ${word}s are called ${each.key}`);
      found.set(each.key, each as T);
    }
    return new Map(
      [...found].toSorted(([, a], [, b]) =>
        byClause('clause' in a ? a.clause : '', 'clause' in b ? b.clause : ''),
      ),
    );
  };
  const registers = byKey<AnyRegister>('register');
  const keepers = byKey<Keepers>('keepers');
  const rules = new Map([
    ...byKey<Rule>('rule'),
    ...[...keepers.values()].flatMap((each) => each.over(registers)).map((rule) => [rule.key, rule] as const),
  ]);
  const views = byKey<View>('view');
  const actions = byKey<Action>('action');
  const settings = [...registers.values()].find((each) => each.singleton);
  if (!settings) throw new Error('no register holds the settings of the organisation (singleton)');
  for (const name of [tolerance, completionGrace])
    if (settings.fields[name]?.kind !== 'duration')
      faults.push(`the settings need ${name}, a length of time`);
  for (const each of registers.values())
    faults.push(...contradictions(each, registers, settings), ...strangeSuggestions(each, views));
  for (const each of rules.values()) {
    faults.push(...strangers(each.key, [each.of, ...each.reads], registers));
    faults.push(...misfits(each).map((fault) => `rule ${each.key}: ${fault}`));
    for (const [key, { act }] of Object.entries(each.findings))
      if (act !== undefined && !actions.has(act))
        faults.push(`rule ${each.key}: ${key} is mended by ${act}, which is no action`);
  }
  for (const each of actions.values()) {
    for (const path of each.by.fields ?? []) {
      const fault = pathFault(registers.get(each.on.key) ?? each.on, path, registers);
      if (fault) faults.push(`action ${each.key}: ${fault}`);
    }
    if (each.by.audience && !registers.get(each.on.key)?.audience)
      faults.push(`action ${each.key} is for an audience that ${each.on.key} does not have`);
    const on = registers.get(each.on.key) ?? each.on;
    for (const name of each.settles ?? [])
      if (!on.deadlines?.[name]) faults.push(`action ${each.key} settles ${name}, no deadline of ${on.key}`);
    for (const name of each.shows ?? [])
      if (!(name in on.fields) && !(name in on.derived))
        faults.push(`action ${each.key} shows ${name}, which ${on.key} does not have`);
    if (each.presupposes !== undefined && !(each.presupposes in settings.fields))
      faults.push(`action ${each.key} presupposes ${each.presupposes}, which is no setting`);
    const { view, subject } = each.preview ?? {};
    if (view !== undefined && views.get(view)?.parameters[subject ?? '']?.to !== each.on.key)
      faults.push(`action ${each.key} has no preview ${view} that could be asked of ${each.on.key}`);
    faults.push(
      ...strangers(each.key, each.reads === 'all' ? [each.on] : [each.on, ...each.reads], registers),
    );
  }
  for (const each of views.values()) {
    faults.push(...strangers(each.key, each.reads, registers));
    faults.push(...missingColumns(each));
    for (const fault of countedFaults(each, registers, views)) faults.push(`view ${each.key}: ${fault}`);
    for (const name of Object.keys(each.comparesWhen ?? {}))
      if (!(name in each.parameters)) faults.push(`view ${each.key}: it has no ${name} to compare by`);
    if (each.compares === undefined) continue;
    const { kind, optional } = each.parameters[each.compares] ?? {};
    if (kind !== 'date' || !optional)
      faults.push(`view ${each.key}: ${each.compares} is no date that may be left out`);
  }
  if (faults.length > 0) throw new Error(`declarations contradict each other:\n  ${faults.join('\n  ')}`);
  return Object.freeze({ registers, rules, keepers, views, actions, settings });
}

/** Compares clause numbers in the order of the standard: 4.2, 6.1.2, 10.1. */
export function byClause(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let n = 0; n < Math.max(left.length, right.length); n += 1) {
    const difference = Number(left[n] ?? -1) - Number(right[n] ?? -1);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

/** Yields faults of fields whose suggestions name a view that cannot be asked or lacks a column they need. */
function* strangeSuggestions(register: AnyRegister, views: ReadonlyMap<string, View>): Iterable<string> {
  for (const [name, { to, suggests }] of Object.entries(register.fields)) {
    if (!suggests) continue;
    const view = views.get(suggests.view);
    const says = [suggests.option, ...suggests.because].every((column) => view?.columns[column]);
    const isAsked = Object.entries(suggests.with).every(
      ([parameter, field]) => view?.parameters[parameter] && register.fields[field],
    );
    if (!says || !isAsked || view?.columns[suggests.option]?.to !== to)
      yield `register ${register.key}: ${name} cannot have suggestions from ${suggests.view}`;
  }
}

/** Yields faults in what a form starts with, folds away or computes, if it refers to something that does not exist. */
function* strangeBeginnings(
  register: AnyRegister,
  registers: ReadonlyMap<string, AnyRegister>,
): Iterable<string> {
  const own = `register ${register.key}`;
  const { current, later = [], sections = {} } = register;
  const by = current && (register.fields[current.by] ?? register.derived[current.by]?.field);
  if (current && !(current.is in (by?.options ?? {})))
    yield `${own}: ${current.by} is no choice of ${current.is}, by which records are for new work`;
  for (const title of later)
    if (!(title in sections)) yield `${own}: there is no section ${title} that could come later`;
  for (const [name, { kind, to, beginsAs, within, highestOf, initially }] of Object.entries(
    register.fields,
  )) {
    const fits = initially?.as === 'today' ? kind === 'date' : kind === 'reference' && to === 'person';
    if (initially && !(fits && (initially.once === undefined || initially.once in register.fields)))
      yield `${own}: ${name} cannot begin as ${initially.as}`;
    const about = registers.get(register.fields[beginsAs ?? '']?.to ?? '');
    if (beginsAs !== undefined && (to === undefined || about?.fields[name]?.to !== to))
      yield `${own}: ${name} cannot begin as what ${beginsAs} names`;
    const bound = register.fields[within ?? ''];
    if (within !== undefined && (!bound?.to || registers.get(to ?? '')?.fields[within]?.to !== bound.to))
      yield `${own}: ${name} cannot be within ${within}`;
    if (highestOf && register.fields[highestOf.list]?.fields?.[highestOf.step]?.kind !== 'step')
      yield `${own}: ${name} is the highest of no steps in ${highestOf.list}`;
  }
}
const courseOf = ({ course = [] }: AnyRegister): readonly string[] =>
  course.flatMap(({ column, unless = {} }) => [column, ...Object.keys(unless)]);

function* contradictions(
  register: AnyRegister,
  registers: ReadonlyMap<string, AnyRegister>,
  settings: AnyRegister,
): Iterable<string> {
  const own = `register ${register.key}`;
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.to !== undefined && !registers.has(field.to))
      yield `${own}: ${name} points to ${field.to}, which does not exist`;
    for (const [inner, { to }] of Object.entries(field.fields ?? {}))
      if (to !== undefined && !registers.has(to))
        yield `${own}: ${name}.${inner} points to ${to}, which does not exist`;
    for (const { scale } of [field, ...Object.values(field.fields ?? {})]) {
      if (!scale) continue;
      const { through, list } = scale;
      const scaled = through === undefined ? register : registers.get(register.fields[through]?.to ?? '');
      if (scaled?.fields[list]?.kind !== 'list') yield `${own}: ${name} has no scale ${list} to be on`;
    }
  }
  for (const [name, { every }] of Object.entries(register.deadlines ?? {}))
    if (every && 'setting' in every && settings.fields[every.setting]?.kind !== 'duration')
      yield `${own}: deadline ${name} needs the setting ${every.setting}, a length of time`;
  for (const [name, { on, from }] of Object.entries(register.deadlines ?? {}))
    for (const day of [on, from])
      if (typeof day === 'object' && register.derived[day.computed]?.field.kind !== 'date')
        yield `${own}: deadline ${name} needs the computed column ${day.computed}, a day`;
  for (const name of askedIn(register))
    if (!register.fields[name]?.responsible && !register.fields[name]?.concerns)
      yield `${own}: a deadline asks ${name}, whom the record does not concern`;
  for (const [name, { to, responsible, concerns, classified, material }] of Object.entries(register.fields)) {
    if ((responsible || concerns) && to !== 'person')
      yield `${own}: ${name} names nobody, so that nobody is responsible or concerned`;
    if (classified && material)
      yield `${own}: ${name} is classified and material: a decision would keep it where more people read it`;
  }
  const { opens } = register;
  for (const name of opens ? [opens.by, opens.on, ...opens.fields] : [])
    if (!(name in register.fields) || register.fields[name]?.byAction)
      yield `${own} opens ${name}, which nobody fills by hand`;
  if (opens && register.fields[opens.on]?.kind !== 'date')
    yield `${own} opens on ${opens.on}, which is no day`;
  if (opens && register.fields[opens.by]?.to !== 'person') yield `${own} opens to ${opens.by}, who is nobody`;
  for (const name of namingFields(register)) {
    const field = register.fields[name];
    if (field && !kinds[field.kind].inLabels)
      yield `${own}: nothing is called by ${name}, of kind ${field.kind}`;
    if (field?.classified) yield `${own}: ${name} is classified and cannot be in what everybody calls it`;
    const named = registers.get(field?.to ?? '');
    if (named && namedInLabels([named], registers).includes(register))
      yield `${own}: what it is called by ${name} leads back to itself`;
  }
  for (const name of register.foundBy ?? []) {
    const { kind, classified } = register.fields[name] ?? {};
    if ((kind !== 'line' && kind !== 'prose') || classified)
      yield `${own}: nothing is found by ${name}, which is no text that everybody may read`;
  }
  for (const name of register.sequences?.flat() ?? [])
    if (register.fields[name]?.kind !== 'date')
      yield `${own}: no day is called ${name}, and it has its place in a sequence`;
  for (const column of [...(register.columns ?? []), ...courseOf(register)])
    if (!(column in register.fields) && !(column in register.derived))
      yield `${own}: there is no column ${column}`;
  yield* strangeBeginnings(register, registers);
  const { veils } = register;
  if (veils && register.fields[veils.what]?.kind !== 'reference')
    yield `${own} veils ${veils.what}, which is no record`;
  if (veils && register.fields[veils.from]?.to !== 'person')
    yield `${own} veils from ${veils.from}, who is nobody`;
  if (veils && !(veils.until in register.fields))
    yield `${own} veils until ${veils.until}, which it does not have`;
  for (const [name, { frozenOf }] of Object.entries(register.fields))
    if (frozenOf !== undefined && !registers.has(frozenOf))
      yield `${own}: ${name} was frozen of ${frozenOf}, which does not exist`;
  if (register.partOf && register.fields[register.partOf]?.kind !== 'reference')
    yield `${own}: partOf is no reference`;
  if (register.workFor && register.fields[register.workFor.field]?.kind !== 'link')
    yield `${own}: what it is work for is no link`;
  for (const key of register.workFor?.registers ?? [])
    if (!registers.has(key)) yield `${own} is work for ${key}, which does not exist`;
  for (const other of registers.values())
    if (register.key < other.key && other.code === register.code)
      yield `${own} and ${other.key} both give codes ${register.code}-n`;
  for (const [, derivation] of Object.entries(register.derived))
    yield* strangers(own, derivation.reads, registers);
}

/** Yields faults of a view that shows, groups or begins with something it does not have. */
function* missingColumns(view: View): Iterable<string> {
  const { key, columns, parameters, presentation, begins, next, head, onRecord, foundOn } = view;
  for (const named of [onRecord, foundOn])
    if (named !== undefined && parameters[named]?.kind !== 'reference')
      yield `view ${key}: ${named} names no record on whose page it could stand`;
  for (const [name, { kind, scale }] of Object.entries(parameters)) {
    const holder = { ...head?.columns, ...parameters }[scale?.through ?? ''];
    if (kind === 'step' && holder?.kind !== 'reference')
      yield `view ${key}: nothing it is asked or says at its head names the scale of ${name}`;
  }
  for (const name of presented(presentation))
    if (!Object.hasOwn(columns, name)) yield `view ${key}: there is no column ${name} to present`;
  if (presentation.as === 'timeline')
    for (const name of Object.keys(parameters[presentation.by]?.options ?? { [presentation.by]: '' }))
      if (!Object.hasOwn(columns, name)) yield `view ${key}: there is no column ${name} to group by`;
  const steps = Object.keys(next?.steps ?? {});
  const options = Object.keys(columns[next?.column ?? '']?.options ?? {});
  if (steps.toSorted().join() !== options.toSorted().join())
    yield `view ${key}: what is next is not one of the steps that are declared`;
  for (const step of Object.values(next?.steps ?? {}))
    if ('begin' in step && !begins?.some(({ register }) => register === step.begin))
      yield `view ${key}: does not say with what a ${step.begin.key} is begun`;
  for (const { where } of begins ?? [])
    if (where !== undefined && !Object.hasOwn(columns, where))
      yield `view ${key}: there is no column ${where} to begin by`;
  for (const { register, fields } of begins ?? [])
    for (const [name, column] of Object.entries(fields)) {
      if (!Object.hasOwn(columns, column)) yield `view ${key}: there is no column ${column} to begin with`;
      if (!Object.hasOwn(register.fields, name))
        yield `view ${key}: a ${register.key} has no ${name} to be begun with`;
    }
  for (const name of head?.running ?? [])
    if (!Object.hasOwn(head?.columns ?? {}, name)) yield `view ${key}: its head has no ${name} to print`;
}

function* strangers(
  own: string,
  reads: Reads,
  registers: ReadonlyMap<string, AnyRegister>,
): Iterable<string> {
  if (reads === 'all') return;
  for (const each of reads) {
    const known = registers.get(each.key);
    // The undecorated form of a register (before its derived columns were added) has the same fields.
    if (known?.fields !== each.fields) yield `${own} reads ${each.key}, which is not among the registers`;
  }
}
